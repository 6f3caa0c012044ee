import type { FramedTimeline, SourcelineTimelineElement } from "./embed.d.ts"
import { PARAMETERS, spanOf } from "./hostaddress.ts"
import { mountFrame, type Mounted } from "./hostframe.ts"

const NAME = "sourceline-timeline"

/** What a new value of an attribute asks for. Taking one away closes what it opened, or leaves the view where it is. */
function change(timeline: FramedTimeline, name: string, value: string | null): unknown {
  if (name === "theme") return timeline.theme((value || "auto") as "auto")
  if (!value) return (name === "event" || name === "source") && timeline.select(null)
  if (name === "lang") return timeline.language(value)
  // A span that can't be read is refused as such.
  return timeline.show(name === "t" ? spanOf(value)! : { [name as "event"]: value })
}

/** Makes `<sourceline-timeline>` known to a page; once, however often the script is there. */
export function defineElement(): void {
  if (customElements.get(NAME)) return
  const { warn } = console
  customElements.define(
    NAME,
    class extends HTMLElement implements SourcelineTimelineElement {
      static observedAttributes = [...PARAMETERS, "src", "height", "title"]
      #mounted: Mounted | null = null

      get timeline() {
        return this.#mounted?.ready ?? null
      }

      connectedCallback() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" })
        const given = Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value]))
        this.style.display ||= "block"
        // What stands in the element shows for as long as there is no frame.
        root.replaceChildren(document.createElement("slot"))
        if (!given["src"]) return
        try {
          this.#mounted = mountFrame(root, given as { src: string })
          root.firstChild!.remove()
        } catch (error) {
          warn(error)
        }
      }

      disconnectedCallback() {
        this.#mounted?.destroy()
        this.#mounted = null
      }

      attributeChangedCallback(name: string, before: string | null, value: string | null) {
        // An element that stood in the page before this script is told its attributes first.
        if (before === value || !this.isConnected || !this.shadowRoot) return
        if (name === "src") {
          this.disconnectedCallback()
          this.connectedCallback()
        } else if (name === "height" || name === "title") this.#mounted?.dress({ [name]: value })
        else this.#mounted?.ready.then((timeline) => change(timeline, name, value)).catch(warn)
      }
    },
  )
}
