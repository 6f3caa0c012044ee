import type { Opened } from "./browser.ts"
import type { Answered } from "./inpage.ts"

/** So long nothing changes once an input is answered. */
export const QUIET_MS = 500

export async function answerTo({ page }: Opened, type: string, act: () => Promise<unknown>): Promise<Answered> {
  const answer = page.evaluate(({ type, quiet }) => window.watched.answerTo(type, quiet), { type, quiet: QUIET_MS })
  // It listens before the input comes.
  await page.evaluate(() => undefined)
  await act()
  return answer
}

/** By the mouse itself: the locator's own click looks at the page's layout first. */
export async function clickMiddle({ page }: Opened, what: ReturnType<Opened["page"]["locator"]>): Promise<void> {
  const box = await what.boundingBox()
  if (box === null) throw new Error("nothing to click")
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

export const describeFailure = (error: unknown): string => String(error).slice(0, 300)
