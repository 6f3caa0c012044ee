import type { Store } from "../state/store.ts"
import type { EventIndex, RemoteTexts } from "../timeline/model.ts"
import type { Scene } from "../layout/scene.ts"
import type { Drawing } from "../view/drawing.ts"

/** What of a drawing it needs. */
export type Followed = Pick<Drawing, "onRest" | "restingScene" | "renew">

/**
 * Asks for the texts of what is drawn one by one when the view is at rest, and has it drawn anew as they come. What was
 * lost is asked for again only when the reader has moved. Answers its undo.
 */
export function followTexts(
  remote: RemoteTexts,
  store: Pick<Store, "state" | "retell">,
  drawing: Followed,
): () => void {
  let asked: unknown = null
  let hasNews = false
  const renew = () => {
    const { isMoving, flight } = store.state()
    hasNews = isMoving || flight !== null
    if (!hasNews) drawing.renew()
  }
  const ask = () => {
    const scene = drawing.restingScene()
    if (scene === null) return
    const { span } = store.state()
    const isMoved = span !== asked
    asked = span
    remote.want(drawnIn(scene).filter((event) => !remote.isHere(event) && (isMoved || !remote.isLost(event))))
    if (hasNews) renew()
  }
  const stops = [
    drawing.onRest(ask),
    remote.onCome(() => {
      renew()
      store.retell()
    }),
  ]
  ask()
  return () => stops.forEach((stop) => stop())
}

/** What is drawn one by one, a count of one, and what comes next in a lane of which nothing is in view: all are named. */
const drawnIn = ({ marks, bars, whiskers, tints, chips, lanes }: Scene): readonly EventIndex[] => [
  ...new Set([
    ...[marks, bars, whiskers, tints].flatMap((items) => items.map(({ event }) => event)),
    ...chips.flatMap(({ count, events }) => (count === 1 ? events : [])),
    ...lanes.flatMap(({ next }) => (next === null ? [] : [next.event])),
  ]),
]
