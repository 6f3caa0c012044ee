import { commandsOf, timelineOf, type Command } from "./hostaddress.ts"
import { listenTo, say } from "./hostlisten.ts"

/**
 * Links with `data-sourceline="#frame"` show their target in that frame, and lead there where it does not answer. Those
 * to anything but its timeline are left alone.
 */
export function driveLinks(): void {
  let isFollowed = false
  document.addEventListener("click", (event) => {
    // Of what can be clicked only a document has no ancestors to look through.
    const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>("a[data-sourceline]")
    const isOther = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!link || isOther || isFollowed || event.defaultPrevented) return
    const frame = frameOf(link.dataset["sourceline"]!)
    if (!frame || !isOf(frame, link)) return
    event.preventDefault()
    showIn(frame, commandsOf(link.href), () => {
      isFollowed = true
      link.click()
      isFollowed = false
    })
  })
}

/** A frame, or the one that was put into an element. */
function frameOf(name: string): HTMLIFrameElement | null | undefined {
  const element = document.getElementById(name.replace("#", ""))
  if (element?.matches("iframe")) return element
  return (element?.shadowRoot ?? element)?.querySelector("iframe")
}

/** An address that can't be read is no timeline's. */
function isOf(frame: HTMLIFrameElement, link: HTMLAnchorElement): boolean {
  try {
    return timelineOf(frame.src) === timelineOf(link.href)
  } catch {
    return false
  }
}

/** Without a port, so that whoever talks to the frame over one goes on doing so. The first command is to be answered. */
function showIn(frame: HTMLIFrameElement, commands: readonly Command[], otherwise: () => void): void {
  const id = Math.random()
  const post = () => commands.forEach(([command, args], index) => say(frame, { id: index ? null : id, command, args }))
  const end = (isShown?: boolean) => {
    stop()
    clearTimeout(timer)
    if (!isShown) otherwise()
  }
  const stop = listenTo(frame, (heard) => {
    if (heard.type === "ready") post()
    else if (heard.id === id) end(heard.ok)
  })
  // While a press still counts for the browser, the link can be followed after all.
  const timer = setTimeout(end, 4000)
  frame.loading = "eager"
  // One that still loads does not hear it, and says when it is ready.
  post()
}
