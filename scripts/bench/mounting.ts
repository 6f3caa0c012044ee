import { withPage, type Opened } from "./browser.ts"
import { nameOf } from "./datafile.ts"
import { readMemory } from "./memory.ts"
import { addressOf, type Place } from "./measured.ts"

/** Bytes of all heap (page and workers, after garbage was collected) with a small timeline open. */
export interface Mounting {
  readonly count: number
  readonly times: number
  /** V8 optimises what runs often, and keeps the code that it makes: without, what is left is what the page keeps. */
  readonly isOptimised: boolean
  readonly failure: string | null
  /** After one mount and unmount, so that what is loaded once is in. */
  readonly start: number | null
  readonly end: number | null
  readonly elements: readonly [start: number, end: number] | null
}

const SMALL = 10
const UNOPTIMISED = ["--no-sparkplug", "--no-maglev", "--no-turbofan"]

/**
 * Goes to the address of a large timeline and back to that of a small one, `times` times, as a reader does with links:
 * each opens a viewer of its own and closes the one before.
 */
export async function measureMounting(
  place: Place,
  count: number,
  times: number,
  isOptimised: boolean,
): Promise<Mounting> {
  let mounting: Mounting = { count, times, isOptimised, failure: null, start: null, end: null, elements: null }
  await addressOf(place, "ours", count, "clustered")
  const address = await addressOf(place, "ours", SMALL, "clustered")
  try {
    await withPage({ address, count: SMALL, engine: isOptimised ? [] : UNOPTIMISED }, async (opened) => {
      const cycle = async () => {
        await goTo(opened, count)
        await goTo(opened, SMALL)
      }
      const read = async () => {
        const { all, workers, elements } = await readMemory(opened)
        return { bytes: all + workers, elements }
      }
      await cycle()
      const start = await read()
      for (let time = 0; time < times; time += 1) await cycle()
      const end = await read()
      mounting = { ...mounting, start: start.bytes, end: end.bytes, elements: [start.elements, end.elements] }
    })
  } catch (error) {
    mounting = { ...mounting, failure: String(error).slice(0, 300) }
  }
  return mounting
}

async function goTo({ page }: Opened, count: number): Promise<void> {
  await page.evaluate(
    (src) => {
      const address = new URL(location.href)
      address.search = `?${new URLSearchParams({ src }).toString()}`
      history.replaceState(history.state, "", address)
      dispatchEvent(new PopStateEvent("popstate", { state: history.state as unknown }))
    },
    `/data/${nameOf(count)}`,
  )
  await page.waitForFunction((held) => window.sourceline.count().events === held, count, { timeout: 60_000 })
  await page.evaluate(() => window.sourceline.whenIdle())
}
