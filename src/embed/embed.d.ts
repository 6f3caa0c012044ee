/** Types of `embed.js`, which shows a timeline in a frame of your page. It is served beside it as `embed.d.ts`. */

/** Where to look. `from` and `to` are inclusive: `2012`, `2012-05`, `2012-05-31`, `earliest`, `latest`. */
export type ShowTarget =
  | "all"
  | { readonly year: number | string }
  | { readonly event: string }
  | { readonly source: string }
  | { readonly from: string; readonly to: string }

/** All at once: what is not named filters no more. */
export interface FilterArguments {
  /** Lights what it finds and dims the rest. */
  readonly q?: string
  /** Each list as such, or as in addresses: `work,home`. */
  readonly lanes?: readonly string[] | string
  /** `confirmed`, `single`, `unverified`, `disputed`, `unsourced`, `none-found` */
  readonly evidence?: readonly string[] | string
  readonly tags?: readonly string[] | string
  /** Ids: what cites one of them. */
  readonly sources?: readonly string[] | string
  /** `moment`, `period`, `absence`, `undated` */
  readonly kinds?: readonly string[] | string
}

export interface FiltersNow {
  readonly q: string
  readonly lanes: readonly string[]
  readonly evidence: readonly string[]
  readonly tags: readonly string[]
  readonly sources: readonly string[]
  readonly kinds: readonly string[]
}

/** What is on screen, or will be when a move under way has ended. */
export interface ViewNow {
  readonly timeline: string
  /** Both inclusive, as `show` takes them. */
  readonly from: string
  readonly to: string
  /** Astronomical: 0 is 1 BC. */
  readonly year: number | null
  readonly event: string | null
  readonly source: string | null
  readonly filters: FiltersNow
  readonly theme: "auto" | "light" | "dark"
  readonly language: string
  /** Put after the `?` of an embed address, it opens this view. */
  readonly query: string
}

export interface TimelineEvents {
  /** At most once per 100 ms, and always the last one. */
  readonly view: { readonly from: string; readonly to: string }
  readonly select: { readonly event: string | null; readonly year: number | null }
  readonly source: { readonly source: string | null }
  /** CSS px at which every lane is in sight. */
  readonly height: { readonly height: number }
  readonly error: { readonly code: string; readonly message: string }
}

/**
 * Of a command that was refused: `unknown-command`, `bad-argument`, `not-found` or `busy`; `gone` when the frame is, which
 * may take two seconds to notice. Of `mount`: also `bad-argument` for a `src` that can't be read, and `timeout`.
 */
export interface TimelineError extends Error {
  readonly code: string
}

export interface MountOptions {
  /** Address of a timeline, or of a year, an event or a source of it; what its path names wins over the options below. */
  readonly src: string | URL
  readonly year?: number | string | null | undefined
  readonly event?: string | null | undefined
  readonly source?: string | null | undefined
  /** A span as in addresses: `2012-05..2017`. */
  readonly t?: string | null | undefined
  readonly lang?: string | null | undefined
  readonly theme?: string | null | undefined
  /** CSS px over 0, 420 unless given; `auto` follows what the timeline asks for. */
  readonly height?: number | string | null | undefined
  /** Names the frame for those who hear it; the timeline's own title unless given. */
  readonly title?: string | null | undefined
  /** ms from when the frame has loaded to when the timeline must be there; 15,000 unless given. */
  readonly timeout?: number | undefined
}

/** A timeline in its frame. Each command answers with what is then on screen, or rejects with a TimelineError. */
export interface FramedTimeline {
  readonly frame: HTMLIFrameElement
  show(target: ShowTarget): Promise<ViewNow>
  select(event: string | null): Promise<ViewNow>
  filter(filters: FilterArguments): Promise<ViewNow>
  theme(theme: "auto" | "light" | "dark"): Promise<ViewNow>
  language(language: string): Promise<ViewNow>
  get(): Promise<ViewNow>
  /** Answers its undo. */
  on<Name extends keyof TimelineEvents>(type: Name, listener: (data: TimelineEvents[Name]) => void): () => void
  /** Takes the frame away, and every listener with it. */
  destroy(): void
}

/**
 * Puts a frame at the end of `element`. Browsers load a frame when it comes near the screen: until then the promise
 * waits. It rejects when the timeline can't be shown, or when the frame is taken away while it loads. A frame that failed
 * stays, with the text and the link that its page has without scripts, or with what went wrong.
 */
export declare function mount(element: ParentNode, options: MountOptions): Promise<FramedTimeline>

/**
 * `<sourceline-timeline src="…" year event source t lang theme height title>`; a change of an attribute is a command.
 * What stands in the element shows while there is no frame: without scripts, and for a `src` that can't be read.
 */
export interface SourcelineTimelineElement extends HTMLElement {
  /** null while the element is in no page, or has no `src` that can be read. Another one after `src` has changed. */
  readonly timeline: Promise<FramedTimeline> | null
}

declare global {
  interface HTMLElementTagNameMap {
    "sourceline-timeline": SourcelineTimelineElement
  }
}
