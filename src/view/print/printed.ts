import { NO_SELECTION, type EventList, type State } from "../../state/state.ts"
import type { Selectors } from "../../state/select.ts"
import { spanOfYear } from "../../time/calendar.ts"
import type { Span } from "../../time/instant.ts"
import { listIn } from "../../timeline/listin.ts"
import { eventAt, type Citation, type EventIndex, type SourceIndex, type TimelineEvent } from "../../timeline/model.ts"

/** Some thirty pages: more than that nobody means to print, and a browser would take minutes for it. */
export const MOST_PRINTED = 500

/** What is in hand is printed alone: it, and no event beside it. */
export type Subject =
  | { readonly kind: "view" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "event"; readonly event: EventIndex }
  | { readonly kind: "source"; readonly source: SourceIndex }
  | { readonly kind: "cluster" }

export interface Printed {
  readonly subject: Subject
  /** What is drawn. */
  readonly span: Span
  /** By time, undated ones last; the first so many of them. */
  readonly events: readonly EventIndex[]
  /** How many there are. */
  readonly all: number
  /** null: what there is to print is printed, if only that there is nothing. */
  readonly emptied: Emptied | null
}

/** What leaves nothing to print, and of how many events. */
export interface Emptied {
  readonly by: "filters" | "search"
  readonly count: number
}

/** What of a state goes on paper. */
export function printedOf(state: State, selectors: Selectors): Printed {
  const subject = subjectOf(state)
  const span = subject.kind === "year" ? spanOfYear(subject.year) : (state.flight?.to ?? state.span)
  // A source that the pointer happens to be over lights nothing here.
  const bare = { ...state, hovered: { event: null, source: null }, selection: NO_SELECTION }
  const [visible, lit] = [selectors.visibleMask(bare), selectors.litMask(bare)]
  const list = (isMeant: Meant) => eventsOf(subject, span, state, isMeant)
  const events = list((event) => visible?.[event] !== 0 && lit?.[event] !== 0)
  const emptied = events.length > 0 ? null : emptiedOf(list, visible)
  return { subject, span, events: Array.from(firstOf(events, MOST_PRINTED)), all: events.length, emptied }
}

type Meant = (event: EventIndex) => boolean

/** A search is named only where it is what leaves nothing of what the filters do. */
function emptiedOf(list: (isMeant: Meant) => EventList, visible: Uint8Array | null): Emptied | null {
  const unfound = list((event) => visible?.[event] !== 0).length
  if (unfound > 0) return { by: "search", count: unfound }
  const { length } = list(() => true)
  return length > 0 ? { by: "filters", count: length } : null
}

/** As the panel shows it: the source that was opened, else the event, the cluster, the year. */
function subjectOf({ selection: { source, event, cluster, year } }: State): Subject {
  if (source !== null) return { kind: "source", source }
  if (event !== null) return { kind: "event", event }
  if (cluster !== null) return { kind: "cluster" }
  return year === null ? { kind: "view" } : { kind: "year", year }
}

/** `isMeant`: what a search found and the filters let through. */
function eventsOf(subject: Subject, span: Span, { timeline, selection }: State, isMeant: Meant): EventList {
  if (subject.kind === "event") return [subject.event]
  if (subject.kind === "source") return timeline.citing(subject.source)
  if (subject.kind === "cluster") return selection.cluster!
  const dated = listIn(timeline, span, isMeant)
  if (subject.kind === "year") return dated
  // They are listed whatever the view.
  const undated = Array.from({ length: timeline.length - timeline.dated }, (_, at) => eventAt(timeline.dated + at))
  return [...Array.from(dated), ...undated.filter(isMeant)]
}

function firstOf(events: EventList, most: number): EventList {
  return Array.from({ length: Math.min(events.length, most) }, (_, place) => events[place]!)
}

/** What some events cite, by number; what the file lacks stands last, by the name that it was given. */
export interface Cited {
  readonly sources: readonly SourceIndex[]
  readonly missing: readonly string[]
}

export function citedBy(events: readonly Pick<TimelineEvent, "citations">[]): Cited {
  const sources = new Set<SourceIndex>()
  const missing = new Set<string>()
  for (const { citations } of events)
    for (const { source, sourceId } of citations) {
      if (source === null) missing.add(sourceId)
      else sources.add(source)
    }
  return { sources: [...sources].sort((a, b) => a - b), missing: [...missing] }
}

/** The numbers that stand after an event: each source once, by number, and "?" for each that the file lacks. */
export function numbersOf(citations: readonly Pick<Citation, "source" | "sourceId">[]): readonly (number | null)[] {
  const { sources, missing } = citedBy([{ citations: citations as readonly Citation[] }])
  return [...sources.map((source) => source + 1), ...missing.map(() => null)]
}
