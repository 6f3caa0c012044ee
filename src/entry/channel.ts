import { startChannel } from "../embed/channel.ts"
import { textIn } from "../timeline/text.ts"
import { detailsOf } from "../view/detailwords.ts"
import { frameHeight, makeLaneHeight, readBars } from "../view/guestheight.ts"
import { makeMeasure, watchFonts } from "../view/measure.ts"
import { textScaleOf } from "../view/textscale.ts"
import { loadFrameWords } from "./framewords.ts"
import type { Session } from "./session.ts"

/** Heights that a host is asked for, in CSS px. */
const LEAST = 240
const MOST = 2000

/**
 * Lets the page that holds this one in a frame talk to an open timeline (embed.md). For after the whole reducer has come;
 * without such a page there is nobody to talk to. Answers its undo.
 */
export function openChannel(session: Session): () => void {
  if (window.parent === window) return () => undefined
  const { store, drawing, selectors } = session
  let { words } = session
  const measure = makeMeasure()
  const lanes = makeLaneHeight({ selectors, words: () => words, measure, crowdOf: drawing.crowdOf })
  const stopFonts = watchFonts(document.fonts, () => {
    measure.reset()
    lanes.forget()
  })
  const channel = startChannel({
    window,
    store,
    words: () => detailsOf({ tag: store.state().language }),
    title() {
      const { timeline, language } = store.state()
      return textIn(timeline.title, language, timeline.language).value
    },
    clock: () => performance.now(),
    timers: { set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) },
    whenDrawn(tell) {
      // Out of sight nothing is drawn, and whoever waits is told so: a viewer there can be talked to all the same.
      if (drawing.restingScene() === null) return drawing.onRest(tell)
      tell()
      return () => undefined
    },
    height: {
      read() {
        const state = store.state()
        const frame = document.querySelector(".embed")
        if (drawing.scene() === null || frame === null) return null
        // The drawing waits for the same words, and comes to rest anew with them.
        if (words.tag !== state.language)
          void loadFrameWords(state.language).then(
            (loaded) => (words = loaded),
            () => undefined,
          )
        const height = frameHeight(lanes.of(state), readBars(frame)) * textScaleOf(frame)
        return Math.min(Math.max(Math.ceil(height), LEAST), MOST)
      },
      subscribe: (tell) => drawing.onRest(tell),
    },
  })
  return () => {
    channel.stop()
    stopFonts()
  }
}

/** Nothing can be shown: the host need not wait. */
export function tellTrouble(code: string, message: string): void {
  if (window.parent === window) return
  window.parent.postMessage({ sourceline: 1, event: "error", data: { code, message } }, "*")
}
