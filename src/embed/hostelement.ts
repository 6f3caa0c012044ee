import type { FramedTimeline, SourcelineTimelineElement } from "./embed.d.ts"
import { spanOf } from "./hostaddress.ts"
import { mountFrame, type Mounted } from "./hostframe.ts"

const NAME = "sourceline-timeline"

type Change = (timeline: FramedTimeline, value: string | null) => Promise<unknown> | undefined
/** What a new value of an attribute asks for; taking one away leaves the view where it is. */
const CHANGES: Readonly<Record<string, Change>> = {
  year: (timeline, year) => (year === null ? undefined : timeline.show({ year })),
  source: (timeline, source) => (source === null ? undefined : timeline.show({ source })),
  event: (timeline, event) => (event === null ? timeline.select(null) : timeline.show({ event })),
  t(timeline, value) {
    const span = spanOf(value)
    return span === null ? undefined : timeline.show(span)
  },
  lang: (timeline, tag) => (tag === null ? undefined : timeline.language(tag as "en")),
  theme: (timeline, theme) => timeline.theme((theme ?? "auto") as "auto"),
}

/** Makes `<sourceline-timeline>` known to a page; once, however often the script is there. */
export function defineElement(): void {
  if (customElements.get(NAME) !== undefined) return
  customElements.define(
    NAME,
    class extends HTMLElement implements SourcelineTimelineElement {
      static observedAttributes = ["src", "height", ...Object.keys(CHANGES)]
      #isHere = false
      #mounted: Mounted | null = null

      get timeline() {
        return this.#mounted?.ready ?? null
      }

      connectedCallback() {
        this.#isHere = true
        const src = this.getAttribute("src")
        if (src === null) return
        const given = Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value]))
        this.style.display ||= "block"
        this.#mounted = mountFrame({ ...given, src })
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" })
        root.append(this.#mounted.frame)
      }

      disconnectedCallback() {
        this.#isHere = false
        this.#mounted?.destroy()
        this.#mounted = null
      }

      attributeChangedCallback(name: string, before: string | null, value: string | null) {
        // An element that stood in the page before this script is told its attributes first.
        if (before === value || !this.#isHere) return
        if (name === "src") {
          this.disconnectedCallback()
          this.connectedCallback()
        } else if (name === "height") this.#mounted?.setHeight(value)
        else
          this.#mounted?.ready
            .then((timeline) => CHANGES[name]!(timeline, value))
            .catch((error: unknown) => console.warn(error))
      }
    },
  )
}
