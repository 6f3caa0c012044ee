import { eventAt, type Text, type Timeline } from "../../../src/timeline/model.ts"
import type { Packed } from "../../../src/timeline/packed.ts"
import { HEAD, startOf } from "../../../src/timeline/records.ts"
import { isWellFormed } from "../../../src/timeline/utf8.ts"

/** What a search asks of a timeline that has been packed: records, tags and citations; all the rest is empty. */
export function packForSearch(timeline: Timeline): Packed {
  const encoder = new TextEncoder()
  const events = Array.from({ length: timeline.length }, (_, index) => timeline.event(eventAt(index)))
  const bytes: number[] = []
  const lengthOf = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...lengthOf(value >> 7)])
  const starts = events.map(({ title, text }) => {
    const start = startOf(0, bytes.length)
    const isPlain = typeof title === "string" && isWellFormed(title)
    const rest: { title?: Text; text?: Text } = { ...(isPlain ? {} : { title }), ...(text === null ? {} : { text }) }
    const named = encoder.encode(isPlain ? title : "")
    const more = Object.keys(rest).length === 0 ? [] : [...encoder.encode(JSON.stringify(rest))]
    const bits = (isPlain ? 0 : HEAD.titleInRest) + (more.length === 0 ? 0 : HEAD.rest)
    const lengths = [0, ...lengthOf(named.length * 8 + bits), ...(more.length === 0 ? [] : lengthOf(more.length))]
    bytes.push(...lengths, ...named, ...more)
    return start
  })
  const startsOf = (counts: readonly number[]) =>
    Uint32Array.from(
      [0, ...counts].map(
        (
          (sum) => (count) =>
            (sum += count)
        )(0),
      ),
    )
  const cites = events.map(({ citations }) => citations.map(({ source }) => source ?? -1))
  const tags = events.map(({ index }) => [...Array.from(timeline.tagsOf(index))])
  return {
    about: timeline,
    sources: timeline.sources,
    length: timeline.length,
    dated: timeline.dated,
    columns: timeline.columns,
    orders: timeline.orders(),
    records: { chunks: [Uint8Array.from(bytes)], starts: Uint32Array.from(starts) },
    citations: {
      starts: startsOf(cites.map(({ length }) => length)),
      sources: Int32Array.from(cites.flat()),
      stances: new Uint8Array(cites.flat().length),
    },
    tags: {
      names: timeline.tags,
      starts: startsOf(tags.map(({ length }) => length)),
      tags: Uint32Array.from(tags.flat()),
    },
    ids: { slots: new Uint32Array(0), seed: 0 },
  }
}
