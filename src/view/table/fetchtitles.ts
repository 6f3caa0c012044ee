import { eventAt, type RemoteTexts } from "../../timeline/model.ts"

/** Events whose texts are asked for before those of the first of them have come. */
const AHEAD = 1 << 15

/**
 * Asks for the texts of all events in their order, so many at a time that what is shown meanwhile need not wait, and tells
 * of how many they have come or are known to be lost; `done` once that is all. Answers its undo: no more is asked for.
 */
export function fetchTitles(
  remote: RemoteTexts,
  length: number,
  tell: (settled: number) => void,
  done: () => void,
): () => void {
  let settled = 0
  let asked = 0
  const isSettled = (place: number) => remote.isHere(eventAt(place)) || remote.isLost(eventAt(place))
  const look = () => {
    for (;;) {
      while (settled < asked && isSettled(settled)) settled++
      const next = Math.min(length, settled + AHEAD)
      if (asked === next) break
      remote.want(eventsIn(asked, next))
      asked = next
    }
    tell(settled)
    if (settled < length) return
    stop()
    done()
  }
  const stop = remote.onCome(look)
  look()
  return stop
}

function* eventsIn(from: number, to: number) {
  for (let event = from; event < to; event++) yield eventAt(event)
}
