import { VIEWPORT, sleep, within, type Opened } from "./browser.ts"
import { percentile, type Maybe } from "./statistics.ts"

/** ms, but for what its name says otherwise. */
export interface FrameFigures {
  /** Between animation frames. */
  readonly gaps: { readonly p50: Maybe; readonly p95: Maybe; readonly max: Maybe }
  /** From an input's own time stamp to the end of the frame after it. */
  readonly delay: { readonly p50: Maybe; readonly p95: Maybe; readonly max: Maybe }
  /** Of the main thread, for each frame: all tasks, and of these scripts, layout, style. */
  readonly busy: { readonly all: number; readonly script: number; readonly layout: number; readonly style: number }
  /** Of the processor in the page's and the drawing process, for each frame. */
  readonly processor: number
  readonly frames: number
}

type Step = () => Promise<void>

const PACE_MS = 1000 / 60
const LIMIT_MS = 120_000
const ZOOM = 8
const TWO_CYCLES = 60
const NOTCH = 100

/** The middle of what is driven, in CSS pixels. */
export async function middleOf({ page }: Opened, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`nothing to drive: ${selector}`)
  const right = Math.min(VIEWPORT.width, box.x + box.width)
  const foot = Math.min(VIEWPORT.height, box.y + box.height)
  return { x: (Math.max(0, box.x) + right) / 2, y: (Math.max(0, box.y) + foot) / 2 }
}

const wheel =
  ({ page }: Opened, pixels: number): Step =>
  () =>
    page.mouse.wheel(0, pixels)

export interface Notches {
  readonly inward: number
  readonly outward: number
}

/** How many notches of the wheel show an eighth of the time, and how many lead back. */
export async function calibrate(opened: Opened): Promise<Notches> {
  const length = () => opened.page.evaluate(() => window.sourceline.view().to - window.sourceline.view().from)
  const { x, y } = await middleOf(opened, "[data-chronology]")
  await opened.page.mouse.move(x, y)
  const whole = await length()
  const count = async (step: Step, isThere: (length: number) => boolean) => {
    let notches = 0
    while (notches < 60 && !isThere(await length())) {
      await step()
      await sleep(40)
      notches += 1
    }
    return notches
  }
  const inward = await count(wheel(opened, -NOTCH), (now) => now <= (whole / ZOOM) * 1.001)
  const outward = await count(wheel(opened, NOTCH), (now) => now >= whole * 0.97)
  return { inward, outward }
}

/** About 60 notches, in to an eighth and back, one in a sixtieth of a second. */
export async function zoomFrames(opened: Opened, target: string, { inward, outward }: Notches): Promise<FrameFigures> {
  const { x, y } = await middleOf(opened, target)
  await opened.page.mouse.move(x, y)
  await sleep(100)
  const once = [...times(inward, wheel(opened, -NOTCH)), ...times(outward, wheel(opened, NOTCH))]
  const cycles = Math.max(1, Math.round(TWO_CYCLES / once.length))
  return measureFrames(opened, times(cycles, once).flat())
}

/** Zooms in to an eighth, so that there is somewhere to go, and waits for the rest that follows. */
export async function zoomIn(opened: Opened, target: string, { inward }: Notches): Promise<void> {
  const { x, y } = await middleOf(opened, target)
  await opened.page.mouse.move(x, y)
  for (const step of times(inward, wheel(opened, -NOTCH))) {
    await within(step(), LIMIT_MS, "a notch of the wheel was not answered")
    await sleep(PACE_MS)
  }
  await sleep(600)
}

/** Drags 600 pixels to the left and back, in 60 moves. `measure` is told the steps between press and release. */
export async function pan<T>(opened: Opened, target: string, measure: (steps: readonly Step[]) => Promise<T>) {
  const { mouse } = opened.page
  const middle = await middleOf(opened, target)
  let x = Math.min(VIEWPORT.width - 40, middle.x + 300)
  const by = (pixels: number): Step => {
    return () => {
      x += pixels
      return mouse.move(x, middle.y)
    }
  }
  await mouse.move(x, middle.y)
  await mouse.down()
  try {
    return await measure([...times(30, by(-20)), ...times(30, by(20))])
  } finally {
    await mouse.up()
  }
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

/** Takes each step in its sixtieth of a second, or as fast as the page lets them through. */
export async function takeSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const began = performance.now()
    await within(step(), LIMIT_MS, "an input was not answered")
    await sleep(Math.max(0, PACE_MS - (performance.now() - began)))
  }
}

export async function measureFrames(opened: Opened, steps: readonly Step[]): Promise<FrameFigures> {
  const { page } = opened
  const before = await readCounters(opened)
  await page.evaluate(() => window.bench.start())
  await takeSteps(steps)
  const { frames, delays } = await page.evaluate(
    () =>
      new Promise<ReturnType<Window["bench"]["stop"]>>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(window.bench.stop()), 0)))
      }),
  )
  const after = await readCounters(opened)
  const gaps = frames.slice(1).map((frame, index) => frame - frames[index]!)
  const each = (name: keyof typeof after) => (1000 * (after[name] - before[name])) / Math.max(1, gaps.length)
  const three = (values: readonly number[]) => ({
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    max: percentile(values, 1),
  })
  return {
    gaps: three(gaps),
    delay: three(delays),
    busy: { all: each("task"), script: each("script"), layout: each("layout"), style: each("style") },
    processor: each("processor"),
    frames: gaps.length,
  }
}

/** Seconds since the page began. */
async function readCounters({ cdp, browserCdp }: Opened) {
  const { metrics } = await cdp.send("Performance.getMetrics")
  const { processInfo } = await browserCdp.send("SystemInfo.getProcessInfo")
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  const drawing = processInfo.filter(({ type }) => type === "renderer" || /gpu/i.test(type))
  return {
    task: of("TaskDuration"),
    script: of("ScriptDuration"),
    layout: of("LayoutDuration"),
    style: of("RecalcStyleDuration"),
    processor: drawing.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
  }
}
