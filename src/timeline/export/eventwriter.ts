import { eventAt, type EventIndex } from "../model.ts"

/** A file of events, made piece by piece: of a million no string could hold it. */
export interface EventWriter {
  readonly head: () => string
  /** "" where the event is left out. */
  readonly row: (event: EventIndex) => string
  /** To be asked for once all rows were made: what it says may come from them. */
  readonly foot: () => string
}

/** Events a piece is made of: some milliseconds of work, so that who asks for pieces can take turns with others. */
export const EVENTS_PER_PIECE = 250

/** The whole file in pieces; the texts of the events have to be here. */
export function* piecesOf(writer: EventWriter, events: ArrayLike<number>): Generator<string> {
  yield writer.head()
  for (let first = 0; first < events.length; first += EVENTS_PER_PIECE)
    yield rowsOf(writer, events, first, first + EVENTS_PER_PIECE)
  yield writer.foot()
}

/** The rows of the events from place `first` up to `end`. */
export function rowsOf(writer: EventWriter, events: ArrayLike<number>, first: number, end: number): string {
  let rows = ""
  for (let place = first; place < Math.min(end, events.length); place++) rows += writer.row(eventAt(events[place]!))
  return rows
}
