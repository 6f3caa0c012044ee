import { makeAddPlain } from "./addplain.ts"
import { addRow } from "./addrow.ts"
import { closeReading, problemLimit, stopReading, type ReadEnd } from "./closereading.ts"
import { readEvent } from "./events.ts"
import { makeDesk, type Desk } from "./fields.ts"
import { foreignFormat } from "./foreign.ts"
import { readHead } from "./head.ts"
import { isDeeperThan, tooLarge } from "./json.ts"
import { LIMITS } from "./limits.ts"
import { withLanesSoFar } from "./partlanes.ts"
import { pack } from "./pack.ts"
import type { Packed } from "./packed.ts"
import { findPlainEvent, makePlainEvent } from "./plainevent.ts"
import { NOT_PLAIN } from "./plaintext.ts"
import { isRaw, type Raw } from "./raw.ts"
import type { ReadOptions } from "./readoptions.ts"
import { makeReport } from "./report.ts"
import { makeRowTable, type RowTable } from "./rowtable.ts"
import { makeScan, type TakeEvents } from "./scan.ts"
import { decodeStrictly } from "./utf8.ts"
import { isKnownFormat, readWhole } from "./whole.ts"

/** A file that is being read. */
export interface StartedReading {
  /** The next bytes of it, cut anywhere. They are kept, and must not change. */
  push(bytes: Uint8Array): void
  /** How many events have been found. */
  readonly events: number
  /** The timeline of the events so far, in memory of its own; null where there is nothing to show yet. */
  snapshot(): Packed | null
  /** Nothing can be pushed after it. */
  finish(): ReadEnd
  /** As `finish`, where no more of the file will come: that it breaks off is no mistake of its own. */
  cut(): ReadEnd
}

/**
 * Reads a timeline file as its bytes come. Whatever they are, `finish` gives a timeline or an error, and nothing throws.
 * `text` is what the bytes are the UTF-8 of, where that is at hand.
 */
export function startReading(options: ReadOptions, text: string | null = null): StartedReading {
  const limits = { ...LIMITS, ...options.limits }
  const { problems: words } = options.words
  const desk = makeDesk(words, limits.problems)
  const table = makeRowTable()
  const scan = makeScan(takeInto(table, desk, options), limits)
  let chunks: Uint8Array[] = []
  let length = 0
  const isTooLarge = () => text === null && length > limits.bytes
  const finish = (): ReadEnd => {
    const first = makeReport(problemLimit(options))
    if (isTooLarge()) return stopReading("unreadable", tooLarge(limits, words), options, first)
    const raw = table.length === 0 ? null : parseHead(scan.head(), limits.depth)
    if (raw === null) return readWhole(text ?? joined(chunks), options)
    chunks = []
    return closeReading(raw, { desk, table, count: scan.count }, options, first)
  }

  return {
    push(bytes) {
      length += bytes.length
      if (isTooLarge()) chunks = []
      else {
        chunks.push(bytes)
        scan.push(bytes)
      }
    },
    get events() {
      return scan.count
    },
    snapshot() {
      const raw = isTooLarge() || table.length === 0 ? null : parseHead(scan.headSoFar(), limits.depth)
      if (raw === null) return null
      const part = withLanesSoFar(raw, table, readHead(makeDesk(words, 0), raw, options, desk.languages))
      const leftOut = scan.count - table.length
      return pack(part.table, part.head, { leftOut, isPart: true, report: makeReport(0), words })
    },
    finish,
    cut() {
      // What is whole after all, or odd, is not for this way.
      const so = isTooLarge() || table.length === 0 || scan.head() !== null ? null : scan.headCut()
      const raw = so === null ? null : parseHead(so, limits.depth)
      if (raw === null) return finish()
      chunks = []
      const first = makeReport(problemLimit(options))
      return closeReading(raw, { desk, table, count: scan.count }, options, first, true)
    },
  }
}

/** What is plain goes the fast way, all else through JSON.parse; both make the same row of the same event. */
function takeInto(table: RowTable, desk: Desk, { words }: ReadOptions): TakeEvents {
  const event = makePlainEvent()
  const addPlain = makeAddPlain(table)
  return {
    plain(bytes, at, end, place) {
      const to = findPlainEvent(bytes, at, end, event)
      return to < 0 || addPlain(bytes, event, place) ? to : NOT_PLAIN
    },
    other(bytes, from, to, place) {
      const text = decodeStrictly(bytes.subarray(from, to))
      if (text === null) return false
      let raw: unknown
      try {
        raw = JSON.parse(text)
      } catch {
        return false
      }
      const read = readEvent(desk, raw, place, words)
      if (read !== null) addRow(table, read.row, read.date)
      return true
    },
  }
}

/** The file without its events; null where it can't be one of ours. That its events are ours, the rows have shown. */
function parseHead(text: string | null, deepest: number): Raw | null {
  if (text === null || isDeeperThan(text, deepest)) return null
  try {
    const raw: unknown = JSON.parse(text)
    if (!isRaw(raw) || !isKnownFormat(raw["format"])) return null
    return foreignFormat({ ...raw, events: [{ date: "" }] }) === null ? raw : null
  } catch {
    return null
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const only = chunks[0]
  if (chunks.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
