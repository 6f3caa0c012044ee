import type { DetailWords } from "../time/languages/words.ts"
import { eventAt, type EventIndex, type SourceIndex, type Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import { nearestId, type Candidate } from "./nearest.ts"

type AddressWords = Pick<DetailWords, "address">

/** What went wrong with one parameter: why, and what would have been right. */
export interface Failure {
  readonly message: string
  readonly hint?: string
  readonly meant?: string
}
export type Read<T> = { readonly value: T } | { readonly failure: Failure }

export function readEvent(id: string, timeline: Timeline, words: AddressWords): Read<EventIndex> {
  const value = timeline.indexOf(id)
  return value === null ? { failure: missing(words.address.event, id, eventsOf(timeline), words) } : { value }
}

export function readSource(id: string, timeline: Timeline, words: AddressWords): Read<SourceIndex> {
  const value = timeline.sourceOf(id)
  return value === null ? { failure: missing(words.address.source, id, sourcesOf(timeline), words) } : { value }
}

function missing(message: string, id: string, candidates: Iterable<Candidate>, words: AddressWords): Failure {
  const near = nearestId(id, candidates)
  return near === null ? { message } : { message, hint: words.address.didYouMean(near), meant: near }
}

function* eventsOf(timeline: Timeline): Generator<Candidate> {
  for (let index = 0; index < timeline.length; index++) {
    const event = eventAt(index)
    yield {
      id: timeline.idOf(event),
      title: textIn(timeline.titleOf(event), timeline.language, timeline.language).value,
    }
  }
}

function* sourcesOf({ sources, language }: Timeline): Generator<Candidate> {
  for (const { id, title } of sources)
    yield { id, title: title === null ? "" : textIn(title, language, language).value }
}

/** The names among `names` that no event has as a tag. */
export const unknownTags = ({ tags }: Timeline, names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => !tags.includes(name))
