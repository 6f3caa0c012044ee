import { targetOf } from "./hostaddress.ts"
import type { Heard } from "./hostframe.ts"

/** ms that a frame has to answer a press; while a press still counts for the browser, the link can be followed after all. */
const PATIENCE = 4000

/** Links with `data-sourceline="#frame"` show their target in that frame, and lead there where it does not answer. */
export function driveLinks(): void {
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href][data-sourceline]") : null
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (link === null || !isPlain || event.defaultPrevented) return
    const name = link.dataset["sourceline"]!
    const frame = frameOf(name)
    if (frame === null) return
    // An address that can't be read throws here, and the link does what links do.
    const target = targetOf(link.href)
    event.preventDefault()
    showIn(frame, target).catch(() => {
      delete link.dataset["sourceline"]
      link.click()
      link.dataset["sourceline"] = name
    })
  })
}

/** A frame, or the one that was put into an element. */
function frameOf(name: string): HTMLIFrameElement | null {
  const element = document.getElementById(name.replace("#", ""))
  if (element instanceof HTMLIFrameElement) return element
  return (element?.shadowRoot ?? element)?.querySelector("iframe") ?? null
}

/** Without a port, so that whoever talks to the frame over one goes on doing so. */
function showIn(frame: HTMLIFrameElement, args: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const id = `link ${Math.random()}`
    const post = () => frame.contentWindow?.postMessage({ sourceline: 1, id, command: "show", args }, "*")
    const end = (isShown: boolean) => {
      removeEventListener("message", hear)
      clearTimeout(timer)
      if (isShown) resolve()
      else reject(new Error("the frame does not show it"))
    }
    const hear = ({ source, data }: MessageEvent<Heard | null>) => {
      if (source === null || source !== frame.contentWindow || data?.sourceline !== 1) return
      if (data.type === "ready") post()
      else if (data.id === id) end(data.ok === true)
    }
    const timer = setTimeout(end, PATIENCE, false)
    addEventListener("message", hear)
    frame.loading = "eager"
    // One that still loads does not hear it, and says when it is ready.
    post()
  })
}
