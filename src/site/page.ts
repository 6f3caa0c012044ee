import type { LanguageTag } from "../state/state.ts"
import type { WholeWords } from "../time/languages/words.ts"
import type { EventIndex, SourceIndex, Timeline } from "../timeline/model.ts"

/** What a page shows. */
export type PageTarget =
  | { readonly kind: "timeline" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "event"; readonly event: EventIndex }
  | { readonly kind: "source"; readonly source: SourceIndex }
  | { readonly kind: "embed" }

export interface PageLink {
  readonly path: string
  /** Plain text. */
  readonly title: string
}

/** One prerendered page: a folder of the site with an index.html in it, in one language. */
export interface Page {
  readonly timeline: Timeline
  readonly target: PageTarget
  /** Of interface and content; a text that is not in it is shown in the file's. */
  readonly words: WholeWords
  readonly language: LanguageTag
  /** Folder from the site's root, with its closing slash: `alex-krizhevsky/fr/2017/`. */
  readonly path: string
  /** Plain text. "2017 · Alex Krizhevsky" */
  readonly title: string
  /** Plain text, one or two sentences. */
  readonly description: string
  /** The same in each language that has it, this one included. */
  readonly alternates: readonly { readonly language: LanguageTag; readonly path: string }[]
  /** File of its picture for social networks, 1200×630 px, from the site's root. Sources and embeds have their timeline's. */
  readonly card: string
  /** Neighbours in time of a year or an event. */
  readonly previous: PageLink | null
  readonly next: PageLink | null
}

/** What every page of a site has in common. */
export interface Site {
  /** Absolute, with its closing slash. null: not known when it is built, so that links stay relative. */
  readonly url: string | null
  readonly timelines: readonly Timeline[]
  /** ms since 1970 of the build. */
  readonly now: number
}

/** `../` for each folder of a path. */
export const upFrom = (path: string): string => "../".repeat(path.split("/").length - 1)

/** A relative link in the page at `from` to a file or folder of the site: works under any root. "./" for itself. */
export const relativeLink = (from: string, to: string): string => `${upFrom(from)}${to}` || "./"

/** For those who read a page from outside (feeds, social cards): absolute where the site knows its address. */
export const wholeLink = (site: Pick<Site, "url">, from: string, to: string): string =>
  site.url === null ? relativeLink(from, to) : site.url + to

/**
 * Folder of a target, from the site's root. A page in another language than the file's own has it behind the timeline's
 * name: `alex-krizhevsky/fr/2017/`.
 */
export function pathOf(timeline: Timeline, target: PageTarget, language: LanguageTag | null): string {
  const inLanguage = language === null ? "" : `${language}/`
  return `${timeline.id}/${inLanguage}${tailOf(timeline, target)}`
}

function tailOf(timeline: Timeline, target: PageTarget): string {
  if (target.kind === "timeline") return ""
  if (target.kind === "year") return `${target.year}/`
  if (target.kind === "event") return `event/${timeline.idOf(target.event)}/`
  if (target.kind === "source") return `source/${timeline.sources[target.source]!.id}/`
  return "embed/"
}
