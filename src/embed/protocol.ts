/**
 * What a page and the viewer in a frame of it say to each other, version 1 (embedding/ on the site tells it to people).
 * Between windows each message carries `sourceline: 1`, since other scripts use the same channel; over a MessagePort
 * it need not. Only data that a structured clone keeps: no functions, no dates, nothing of the page.
 */
export const PROTOCOL = 1

export const COMMANDS = ["show", "select", "filter", "theme", "language", "get"] as const
export type CommandName = (typeof COMMANDS)[number]

export const EVENT_NAMES = ["view", "select", "source", "height", "error"] as const
export type EventName = (typeof EVENT_NAMES)[number]

/** Whatever the host counts its messages with: a short text or a finite number. */
export type MessageId = string | number

export type ErrorCode = "unknown-command" | "bad-argument" | "not-found" | "busy"

/** Where to look. `from` and `to` as in addresses, both inclusive: 2012, 2012-05, 2012-05-31, earliest, latest. */
export type ShowTarget =
  | "all"
  | { readonly year: number | string }
  | { readonly event: string }
  | { readonly source: string }
  | { readonly from: string; readonly to: string }

/** All of them at once: what is not named filters no more, so that the last of several is all that counts. */
export interface FilterArguments {
  /** Lights what it finds and dims the rest. */
  readonly q?: string
  /** Each list as such, or as in addresses: `work,home`. */
  readonly lanes?: readonly string[] | string
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

export interface CommandArguments {
  readonly show: ShowTarget
  readonly select: { readonly event: string | null }
  readonly filter: FilterArguments
  readonly theme: { readonly theme: "auto" | "light" | "dark" }
  readonly language: { readonly language: string }
  readonly get: Readonly<Record<string, never>> | undefined
}

/** What is on screen, or will be when a move under way has ended. */
export interface ViewNow {
  /** As in its address. */
  readonly timeline: string
  /** Both inclusive, as `show` takes them. */
  readonly from: string
  readonly to: string
  readonly year: number | null
  readonly event: string | null
  readonly source: string | null
  readonly filters: FiltersNow
  readonly theme: "auto" | "light" | "dark"
  readonly language: string
  /** Put after the `?` of an embed address, it opens this view. */
  readonly query: string
}

export interface EventData {
  /** At most once per 100 ms, and always the last one. */
  readonly view: { readonly from: string; readonly to: string }
  readonly select: { readonly event: string | null; readonly year: number | null }
  readonly source: { readonly source: string | null }
  /** CSS px at which every lane is in sight. Only for those who said `listen: ["height"]`. */
  readonly height: { readonly height: number }
  /** The timeline can't be shown. */
  readonly error: { readonly code: string; readonly message: string }
}

export interface Hello {
  readonly sourceline: 1
  readonly type: "hello"
  /** Comes back in `ready`. */
  readonly id?: MessageId
  readonly listen?: readonly "height"[]
}

export interface Ready {
  readonly sourceline: 1
  readonly type: "ready"
  /** Of the `hello` that it answers; else the timeline's own. */
  readonly id: MessageId
  /** It answers a `hello`; else a document has just come to be in the frame, and whoever had a port needs another. */
  readonly isAnswer: boolean
  readonly versions: readonly number[]
  /** Names of commands and events. */
  readonly capabilities: readonly string[]
  /** Plain text: names the frame for those who hear it. */
  readonly title: string
}

export type Answer =
  | { readonly id: MessageId; readonly ok: true; readonly result: ViewNow }
  | {
      readonly id: MessageId
      readonly ok: false
      readonly error: { readonly code: ErrorCode; readonly message: string }
    }

export type Told = { readonly [Name in EventName]: { readonly event: Name; readonly data: EventData[Name] } }[EventName]
