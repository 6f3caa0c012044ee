import { useEffect, useState } from "react"
import type { LanguageTag } from "../../state/state.ts"
import { eventAt, type Timeline } from "../../timeline/model.ts"
import { orderByTitle } from "../../timeline/titleorder.ts"
import { fetchTitles } from "./fetchtitles.ts"
import { inSlices } from "./slices.ts"

export interface TitleOrder {
  /** null: on its way, or not wanted. */
  readonly order: Uint32Array | null
  /** Titles that did not come; their events stand last. */
  readonly missing: number
  /** Events whose titles have been asked for and answered; null: none are being fetched. */
  readonly fetched: number | null
}

interface Made {
  readonly timeline: Timeline
  readonly language: LanguageTag
  readonly order: Uint32Array
  readonly missing: number
}

/** Events by their titles, which a compact file has to be asked for first. What is no longer wanted is given up. */
export function useTitleOrder(timeline: Timeline, language: LanguageTag, isWanted: boolean): TitleOrder {
  const [made, setMade] = useState<Made | null>(null)
  const [fetched, setFetched] = useState<number | null>(null)
  const isHere = made !== null && made.timeline === timeline && made.language === language
  // What did not come is asked for again the next time.
  if (!isWanted && made !== null && made.missing > 0) setMade(null)
  useEffect(() => {
    if (!isWanted || isHere) return undefined
    const sort = () => {
      setFetched(null)
      return inSlices(orderByTitle(timeline, language), (order) =>
        setMade({ timeline, language, order, missing: missingIn(timeline, order) }),
      )
    }
    const { remote } = timeline
    if (remote === null) return sort()
    let stopSorting: () => void = () => undefined
    const stopFetching = fetchTitles(remote, timeline.length, setFetched, () => {
      stopSorting = sort()
    })
    return () => {
      stopFetching()
      stopSorting()
      setFetched(null)
    }
  }, [timeline, language, isWanted, isHere])
  return isHere ? { order: made.order, missing: made.missing, fetched: null } : { order: null, missing: 0, fetched }
}

/** They are last in the order. */
function missingIn({ remote }: Timeline, order: Uint32Array): number {
  let place = order.length
  while (remote !== null && place > 0 && !remote.isHere(eventAt(order[place - 1]!))) place--
  return order.length - place
}
