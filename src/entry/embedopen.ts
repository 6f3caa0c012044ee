import type { Boot } from "./boot.ts"
import { openChannel } from "./channel.ts"
import { makeHandle } from "./handle.ts"
import type { Session } from "./session.ts"

/** Lets the page's handle, and whoever holds the frame, reach a timeline that is open. Answers its undo. */
export function openToOthers(session: Session, boot: Boot): () => void {
  const { store, drawing, selectors, words, file } = session
  boot.open(
    makeHandle({
      version: boot.handle.version,
      store,
      drawing,
      selectors,
      words,
      problems: file.problems,
      clock: () => performance.now(),
      whenIdle: () => idle(session),
      chronology: () => document.querySelector("[data-chronology]"),
    }),
  )
  return openChannel(session)
}

/** Drawn, fonts in, nothing moving; out of sight nothing is drawn, so that nothing is waited for. */
async function idle({ drawing }: Session): Promise<void> {
  for (let calm = 0; calm < 2 && !drawing.isHeld();) {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(resolve))
    calm = drawing.isIdle() && drawing.restingScene() !== null ? calm + 1 : 0
  }
}

/** False where the browser refuses; a frame without an origin of its own may lack the clipboard altogether. */
export async function copyText(text: string, device: Partial<Navigator> = navigator): Promise<boolean> {
  try {
    await device.clipboard!.writeText(text)
    return true
  } catch {
    return false
  }
}
