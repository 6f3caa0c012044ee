import { EVENTS_PER_PIECE, rowsOf, type EventWriter } from "../../timeline/export/eventwriter.ts"
import { eventAt, type EventIndex, type Timeline } from "../../timeline/model.ts"

export interface WritingParts {
  readonly clock: () => number
  /** Answers after whatever waits. */
  readonly rest: () => Promise<void>
  /** Nobody wants the file any more: what was written so far is given up. */
  readonly isOver: () => boolean
  readonly onProgress: (done: number) => void
}

export interface Written {
  readonly parts: readonly BlobPart[]
  /** Events whose texts could not be fetched. */
  readonly lost: number
}

/** ms of work after which the page gets a turn. */
const TURN = 8
/** Characters after which strings become a blob, which need not stay in memory. */
const BLOB = 2 ** 20
/** Events whose texts are asked for together. */
const AHEAD = 32 * EVENTS_PER_PIECE

/** A file of events, made by turns with the page; null: it was given up. */
export async function writeByTurns(
  writer: EventWriter,
  events: ArrayLike<number>,
  timeline: Timeline,
  parts: WritingParts,
): Promise<Written | null> {
  const store = makeStore()
  let lost = 0
  let began = parts.clock()
  store.add(writer.head())
  for (let first = 0; first < events.length; first += EVENTS_PER_PIECE) {
    const end = Math.min(first + EVENTS_PER_PIECE, events.length)
    if (first % AHEAD === 0) want(timeline, events, first)
    await textsOf(timeline, events, first, end, parts)
    if (parts.isOver()) return null
    const here = listHere(timeline, events, first, end)
    lost += end - first - here.length
    store.add(rowsOf(writer, here, 0, here.length))
    if (parts.clock() - began < TURN) continue
    parts.onProgress(end)
    await parts.rest()
    if (parts.isOver()) return null
    began = parts.clock()
  }
  store.add(writer.foot())
  return { parts: store.all(), lost }
}

function want({ remote }: Timeline, events: ArrayLike<number>, first: number): void {
  const wanted: EventIndex[] = []
  for (let place = first; place < Math.min(first + AHEAD, events.length); place++) wanted.push(eventAt(events[place]!))
  remote?.want(wanted)
}

/** Answers once each text is here or known to be lost. */
function textsOf(
  { remote }: Timeline,
  events: ArrayLike<number>,
  first: number,
  end: number,
  { isOver }: WritingParts,
): Promise<void> | null {
  if (remote === null) return null
  const isSettled = () => {
    for (let place = first; place < end; place++) {
      const event = eventAt(events[place]!)
      if (!remote.isHere(event) && !remote.isLost(event)) return false
    }
    return true
  }
  if (isSettled()) return null
  return new Promise((settle) => {
    const stop = remote.onCome(() => {
      if (!isOver() && !isSettled()) return
      stop()
      settle()
    })
  })
}

function listHere({ remote }: Timeline, events: ArrayLike<number>, first: number, end: number): number[] {
  const list: number[] = []
  for (let place = first; place < end; place++)
    if (remote === null || remote.isHere(eventAt(events[place]!))) list.push(events[place]!)
  return list
}

function makeStore() {
  const blobs: Blob[] = []
  let strings: string[] = []
  let length = 0
  return {
    add(piece: string): void {
      strings.push(piece)
      length += piece.length
      if (length < BLOB) return
      blobs.push(new Blob(strings))
      strings = []
      length = 0
    },
    all: (): readonly BlobPart[] => [...blobs, ...strings],
  }
}
