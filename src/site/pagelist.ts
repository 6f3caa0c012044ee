import { languagesWithPages, yearsWithPages } from "../state/yearpages.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { eventAt, sourceAt, type EventIndex, type Timeline } from "../timeline/model.ts"
import { describe, nameOfTarget } from "./describe.ts"
import { pathOf, type Page, type PageLink, type PageTarget } from "./page.ts"

/**
 * Every page of a timeline, in the file's own language first, then in each other that both the interface and the file
 * speak. `languages`: those of the interface; a file in none of them has its pages in the first.
 */
export function pagesOf(timeline: Timeline, languages: readonly WholeWords[]): Page[] {
  const tags = languages.map(({ tag }) => tag)
  const written = languagesWithPages(timeline, tags).map((tag) => languages[tags.indexOf(tag)]!)
  const [own] = written
  const targets = targetsOf(timeline)
  const folderOf = (target: PageTarget, words: WholeWords) => pathOf(timeline, target, words === own ? null : words.tag)
  return written.flatMap((words) => targets.map((target, place) => page(words, target, place)))

  function page(words: WholeWords, target: PageTarget, place: number): Page {
    const link = (step: 1 | -1): PageLink | null => {
      const next = hasNeighbours(target) ? targets[place + step] : undefined
      if (next?.kind !== target.kind) return null
      return { path: folderOf(next, words), title: nameOfTarget(timeline, next, words) ?? "" }
    }
    const pictured: PageTarget = target.kind === "year" || target.kind === "event" ? target : { kind: "timeline" }
    return {
      timeline,
      target,
      words,
      language: words.tag,
      path: folderOf(target, words),
      ...describe(timeline, target, words),
      alternates: written.map((each) => ({ language: each.tag, path: folderOf(target, each) })),
      card: `${folderOf(pictured, words)}card.png`,
      previous: link(-1),
      next: link(1),
    }
  }
}

const hasNeighbours = ({ kind }: PageTarget): boolean => kind === "year" || kind === "event"

/** All that has an address of its own: whole, years and events in time, sources, embed. */
function targetsOf(timeline: Timeline): PageTarget[] {
  const events = Array.from({ length: timeline.length }, (_, index): EventIndex => eventAt(index))
  return [
    { kind: "timeline" },
    ...yearsWithPages(timeline).map((year): PageTarget => ({ kind: "year", year })),
    ...events.map((event): PageTarget => ({ kind: "event", event })),
    ...timeline.sources.flatMap(({ id }, index): PageTarget[] =>
      isFolderName(id) ? [{ kind: "source", source: sourceAt(index) }] : [],
    ),
    { kind: "embed" },
  ]
}

/** In bytes of UTF-8; file systems take 255, and some hosts and tools put something before or after a name. */
const LONGEST_NAME = 200

/**
 * A source may have any id, such as a DOI. One that names no single folder, or one that a host refuses (Windows and
 * several upload tools take none of `? # : * " < > |`), is still an address, by way of 404.html.
 */
export const isFolderName = (id: string): boolean =>
  // eslint-disable-next-line no-control-regex -- they are what no name of a folder may hold
  !/[/\\?#:*"<>|\u0000-\u001f]|\p{Surrogate}/u.test(id) &&
  !/^\.*$/.test(id) &&
  new TextEncoder().encode(id).length <= LONGEST_NAME
