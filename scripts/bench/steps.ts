import { describeFailure } from "./answering.ts"
import { sleep, withPage, type Opened } from "./browser.ts"
import { installSteps } from "./instep.ts"
import { addressOf, type Place } from "./measured.ts"
import { missingIn, type ScrollFigures } from "./missing.ts"
import { percentile, type Maybe } from "./statistics.ts"

export interface StepFigures {
  /** ms from a key to the end of the frame in which the focus has moved. */
  readonly p50: Maybe
  readonly p95: Maybe
  readonly max: Maybe
  /** Keys after which the focus stayed where it was. */
  readonly unmoved: number
}

/** Steps by key, and the table scrolled by screens. */
export interface Steps {
  readonly count: number
  readonly failure: string | null
  readonly drawing: StepFigures | null
  readonly table: StepFigures | null
  readonly scrolled: ScrollFigures | null
}

const KEYS = 60
const HALVINGS = 10
const SCREENS = 120
const JUMPS = 40

export async function measureSteps(place: Place, count: number): Promise<Steps> {
  let steps: Steps = { count, failure: null, drawing: null, table: null, scrolled: null }
  try {
    const address = await addressOf(place, "ours", count, "clustered")
    await withPage({ address, count }, async (opened) => {
      const { page } = opened
      await page.evaluate(installSteps)
      // A flight to what is out of view takes its time by intent.
      await page.emulateMedia({ reducedMotion: "reduce" })
      await page.locator(".event-twin [tabindex='0']").focus()
      // The whole has a handful of counts to step through.
      for (let halved = 0; halved < HALVINGS; halved += 1) {
        await page.keyboard.press("+")
        await page.evaluate(() => window.sourceline.whenIdle())
      }
      await page.locator(".event-twin button").first().focus()
      steps = { ...steps, drawing: await pressKeys(opened, "ArrowRight") }
      await page.evaluate(() => document.querySelector<HTMLElement>(".view-switch button:last-child")?.click())
      await page.locator(".table-view tbody a[data-key][tabindex='0']").focus()
      steps = { ...steps, table: await pressKeys(opened, "ArrowDown") }
      steps = { ...steps, scrolled: await scrollTable(opened) }
      if (opened.errors.length > 0) throw new Error(opened.errors[0])
    })
  } catch (error) {
    steps = { ...steps, failure: describeFailure(error) }
  }
  return steps
}

/** Each once the one before is answered, as fast as a held key at most. */
async function pressKeys({ page }: Opened, key: string): Promise<StepFigures> {
  const delays: Maybe[] = []
  for (let pressed = 0; pressed < KEYS; pressed += 1) {
    const answer = page.evaluate(() => window.steps.stepTo())
    // It listens before the key comes.
    await page.evaluate(() => undefined)
    await page.keyboard.press(key)
    delays.push(await answer)
    await sleep(30)
  }
  const share = (part: number) => percentile(delays, part)
  return { p50: share(0.5), p95: share(0.95), max: share(1), unmoved: delays.filter((each) => each === null).length }
}

/** By the wheel a screen at a time, by keys, and by the scroll bar to places all over the table. */
async function scrollTable({ page }: Opened): Promise<ScrollFigures> {
  const table = page.locator(".table-scroll")
  const box = await table.boundingBox()
  if (box === null) throw new Error("no table to scroll")
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(() => window.steps.startRows())
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page.mouse.wheel(0, box.height)
    await sleep(16)
  }
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page.keyboard.press("PageDown")
    await sleep(16)
  }
  for (let jump = 0; jump <= JUMPS; jump += 1) {
    // To and fro, each time elsewhere.
    const share = ((jump * 17) % (JUMPS + 1)) / JUMPS
    await table.evaluate((element, share) => void (element.scrollTop = share * element.scrollHeight), share)
    await sleep(32)
  }
  return missingIn(await page.evaluate(() => window.steps.stopRows()))
}
