import { foldText, sourceText, textsOf } from "./search.ts"
import { BLOCK, type SharedTexts } from "./searchbytes.ts"
import type { RawRecords, ToSearch } from "./searchmessages.ts"
import { eventAt, type EventIndex, type Timeline } from "./model.ts"
import type { Packed } from "./packed.ts"
import { findRecord, makeParts } from "./records.ts"

/** Events in one message. */
const AT_ONCE = BLOCK / 8
/** And where each is read in full. */
const FEW = BLOCK / 64
/** Texts that are elsewhere are asked for so many events at a time, and as many ahead: in few requests, each a large one. */
const ASKED = 8 * BLOCK

/** All that is to be known of a timeline in order to search it, piece by piece; null: texts are on their way. */
export function* feedOf(timeline: Timeline, packed: Packed | null, language: string): Generator<ToSearch | null> {
  const open = { type: "open", length: timeline.length, language, fileLanguage: timeline.language } as const
  if (packed === null) {
    yield { ...open, shared: [] }
    for (let first = 0; first < timeline.length; first += FEW)
      yield { type: "texts", texts: textsOf(timeline, language, first, Math.min(first + FEW, timeline.length)) }
    return
  }
  yield { ...open, shared: sharedOf(packed, language) }
  for (let first = 0; first < timeline.length; first += AT_ONCE) {
    // Another part of the file has taken its place, and its memory is given back.
    if (packed.records.starts.length === 0) return
    while (isAwaited(timeline, first)) yield null
    yield copyRecords(packed, first, first + AT_ONCE)
  }
}

/** Asks for texts; what is lost is not waited for. */
function isAwaited({ remote, length }: Timeline, first: number): boolean {
  if (remote === null) return false
  const isAway = (event: EventIndex) => !remote.isHere(event) && !remote.isLost(event)
  const next = (count: number) =>
    Array.from({ length: Math.min(count, length - first) }, (_, nth) => eventAt(first + nth)).filter(isAway)
  if (first % ASKED === 0) remote.want(next(2 * ASKED))
  return next(AT_ONCE).length > 0
}

function sharedOf({ about, sources, tags, citations }: Packed, language: string): readonly SharedTexts[] {
  const shared: SharedTexts[] = []
  if (tags !== null) shared.push({ texts: tags.names.map(foldText), starts: tags.starts, places: tags.tags })
  if (citations !== null)
    shared.push({
      texts: sources.map((source) => foldText(sourceText(source, language, about.language))),
      starts: citations.starts,
      places: citations.sources,
    })
  return shared
}

function copyRecords({ records, length }: Packed, from: number, to: number): RawRecords {
  const parts = makeParts()
  const last = Math.min(to, length)
  const ends = new Uint32Array(2 * (last - from))
  let bytes = new Uint8Array(64 * (last - from))
  let end = 0
  const put = (of: Uint8Array, first: number, last: number) => {
    if (end + last - first > bytes.length) {
      const grown = new Uint8Array(Math.max(2 * bytes.length, end + last - first))
      grown.set(bytes)
      bytes = grown
    }
    for (let at = first; at < last; at++) bytes[end++] = of[at]!
  }
  for (let event = from; event < last; event++) {
    findRecord(records, event, parts)
    put(parts.bytes, parts.titleFrom, parts.titleTo)
    ends[2 * (event - from)] = end
    put(parts.bytes, parts.restFrom, parts.restTo)
    ends[2 * (event - from) + 1] = end
  }
  return { type: "records", bytes: bytes.slice(0, end), ends }
}
