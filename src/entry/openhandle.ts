import type { Boot } from "./boot.ts"
import type { TimelineFile } from "../view/viewer.ts"
import type { GrowingFile } from "./loading.ts"
import { makeHandle, type HandleParts } from "./handle.ts"

/** What of a session the handle is made of. */
type Opened = Pick<HandleParts, "store" | "drawing" | "selectors" | "words"> & {
  readonly file: TimelineFile
  readonly growing: GrowingFile | null
}

/** Gives the page's handle the timeline that is open. */
export function openHandle(session: Opened, boot: Boot): void {
  const { store, drawing, selectors, words, file, growing } = session
  boot.open(
    makeHandle({
      version: boot.handle.version,
      store,
      drawing,
      selectors,
      words,
      problems: () => (growing?.file() ?? file).problems,
      clock: () => performance.now(),
      whenIdle: () => idle(session),
      chronology: () => document.querySelector("[data-chronology]"),
    }),
  )
}

/**
 * All here, drawn, fonts in, nothing moving: looked at frame by frame, twice, since fonts that arrive draw once more. Out of sight
 * nothing is drawn, so that nothing is waited for.
 */
export async function idle({ drawing, growing }: Pick<Opened, "drawing" | "growing">): Promise<void> {
  await growing?.done
  for (let calm = 0; calm < 2 && !drawing.isHeld();) {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(resolve))
    calm = drawing.isIdle() && drawing.restingScene() !== null && !isBusy() ? calm + 1 : 0
  }
}

/** The table is on its way, or sorts; the drawing's twin follows. */
const isBusy = (): boolean =>
  document.querySelector(":is(.table-view, .chronology) [aria-busy=true], .table-view[aria-busy=true]") !== null
