import { answerTo, clickMiddle, describeFailure, QUIET_MS } from "./answering.ts"
import { sleep, withPage, type Opened } from "./browser.ts"
import type { Answered } from "./inpage.ts"
import { addressOf, type Place } from "./measured.ts"

/** What is filtered by, each switched on and off again; "found" is a lane while hits of a search are lit and listed. */
export const FILTERS = ["lane", "evidence", "tag", "found"] as const
export type Filter = (typeof FILTERS)[number]

/** Of the viewer alone, ms from an input's time stamp. */
export interface Filtered {
  readonly count: number
  readonly failure: string | null
  readonly switched: Readonly<Partial<Record<Filter, { readonly on: Answered; readonly off: Answered }>>>
}

const QUERY = "harvest"

/** Each in a page of its own: what one leaves behind is not the next one's. */
export async function measureFilters(place: Place, count: number): Promise<Filtered> {
  let filtered: Filtered = { count, failure: null, switched: {} }
  const address = await addressOf(place, "ours", count, "cited")
  for (const filter of FILTERS) {
    try {
      await withPage({ address, count, isWatched: true }, async (opened) => {
        const switched = { ...filtered.switched, [filter]: await SWITCHES[filter](opened) }
        filtered = { ...filtered, switched }
      })
    } catch (error) {
      filtered = { ...filtered, failure: describeFailure(error) }
    }
  }
  return filtered
}

const SWITCHES: Readonly<Record<Filter, (opened: Opened) => Promise<{ on: Answered; off: Answered }>>> = {
  lane: (opened) => chooseFirst(opened, 0),
  evidence: (opened) => chooseFirst(opened, 1),
  async tag(opened) {
    const { page } = opened
    await page.evaluate(() => window.sourceline.select("e0"))
    const tag = page.locator(".tags button").first()
    await tag.waitFor()
    await sleep(QUIET_MS)
    return twice(opened, tag)
  },
  async found(opened) {
    const { page } = opened
    await page.locator("input[type=search]").click()
    await page.keyboard.insertText(QUERY)
    await page.locator('[role=search] .search-end:has-text("match")').waitFor()
    return chooseFirst(opened, 0)
  },
}

/** The first choice of a menu of the toolbar. The menus come after the first view. */
async function chooseFirst(opened: Opened, menu: number) {
  const { page } = opened
  await page.locator(".menu > button").nth(menu).click()
  const choice = page.locator("[popover]:popover-open label.choice").first()
  await choice.waitFor()
  await sleep(QUIET_MS)
  return twice(opened, choice)
}

async function twice(opened: Opened, what: ReturnType<Opened["page"]["locator"]>) {
  const on = await answerTo(opened, "click", () => clickMiddle(opened, what))
  return { on, off: await answerTo(opened, "click", () => clickMiddle(opened, what)) }
}
