import { answerTo, describeFailure, QUIET_MS } from "./answering.ts"
import { sleep, withPage, type Opened } from "./browser.ts"
import { measureFilters, type Filtered } from "./filtering.ts"
import { addressOf, type Place } from "./measured.ts"
import type { Answered } from "./inpage.ts"

/** Of the viewer alone, ms from an input's time stamp. */
export interface Answers {
  readonly count: number
  readonly failure: string | null
  /** Each key of QUERY typed in turn, once the one before is answered in full. */
  readonly keys: readonly (Answered & { readonly query: string; readonly told: string })[]
  readonly filters: Filtered | null
  /** The first count on the drawing opened: to the list, and how many it shows and says. */
  readonly list: (Answered & { readonly rows: number; readonly told: string }) | null
}

const QUERY = "harvest"

export async function measureAnswers(place: Place, count: number): Promise<Answers> {
  let answers: Answers = { count, failure: null, keys: [], filters: null, list: null }
  const keep = (more: Partial<Answers>) => (answers = { ...answers, ...more })
  const address = await addressOf(place, "ours", count, "lanes")
  const open = (work: (opened: Opened) => Promise<unknown>) => withPage({ address, count, isWatched: true }, work)
  const steps: ((opened: Opened) => Promise<unknown>)[] = [
    async (opened) => keep({ keys: await typeQuery(opened) }),
    async (opened) => keep({ list: await openCount(opened) }),
  ]
  for (const step of steps) {
    try {
      await open(step)
    } catch (error) {
      keep({ failure: describeFailure(error) })
    }
  }
  const filters = await measureFilters(place, count)
  return { ...answers, filters, failure: answers.failure ?? filters.failure }
}

async function typeQuery(opened: Opened): Promise<Answers["keys"]> {
  const { page } = opened
  await page.locator("input[type=search]").click()
  await sleep(QUIET_MS)
  const keys = []
  for (const [index, key] of QUERY.split("").entries()) {
    const answered = await answerTo(opened, "keydown", () => page.keyboard.press(key))
    const told = (await page.locator("[role=search] .search-end").textContent()) ?? ""
    keys.push({ ...answered, query: QUERY.slice(0, index + 1), told })
  }
  return keys
}

/** Counts are buttons of the drawing's twin, which lets the pointer through: pressed with the keyboard. */
async function openCount(opened: Opened): Promise<Answers["list"]> {
  const { page } = opened
  const count = page.locator(".event-twin button[data-key^=ridge], .event-twin button[data-key^=chip]").first()
  // Few events are drawn one by one.
  if ((await count.count()) === 0) return null
  await count.focus()
  await sleep(QUIET_MS)
  const answered = await answerTo(opened, "keydown", () => page.keyboard.press("Enter"))
  const rows = await page.locator(".event-rows > li").count()
  const told = (await page.locator(".panel-title").first().textContent()) ?? ""
  return { ...answered, rows, told }
}
