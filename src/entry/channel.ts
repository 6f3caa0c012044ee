import { startChannel } from "../embed/channel.ts"
import { textIn } from "../timeline/text.ts"
import { detailsOf } from "../view/detailwords.ts"
import type { Session } from "./session.ts"

/** Heights that a host is asked for, in CSS px. */
const LEAST = 240
const MOST = 2000

/**
 * Lets the page that holds this one in a frame talk to an open timeline (embed.md). For after the whole reducer has come;
 * without such a page there is nobody to talk to. Answers its undo.
 */
export function openChannel({ store, drawing, timeline }: Session): () => void {
  if (window.parent === window) return () => undefined
  const said = { en: detailsOf({ tag: "en" }), fr: detailsOf({ tag: "fr" }) }
  const channel = startChannel({
    window,
    store,
    words: () => said[store.state().language],
    title: () => textIn(timeline.title, store.state().language, timeline.language).value,
    clock: () => performance.now(),
    timers: { set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) },
    whenDrawn(tell) {
      // Out of sight nothing is drawn, and whoever waits is told so: a viewer there can be talked to all the same.
      if (drawing.restingScene() !== null) tell()
      return drawing.onRest(tell)
    },
    height: {
      read() {
        const scene = drawing.scene()
        if (scene === null) return null
        const height = Math.ceil(innerHeight - scene.plot.height + drawing.contentHeight())
        return Math.min(Math.max(height, LEAST), MOST)
      },
      subscribe: (tell) => drawing.onRest(tell),
    },
  })
  return channel.stop
}

/** Nothing can be shown: the host need not wait. */
export function tellTrouble(code: string, message: string): void {
  if (window.parent === window) return
  window.parent.postMessage({ sourceline: 1, event: "error", data: { code, message } }, "*")
}
