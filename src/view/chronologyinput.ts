import type { Hit } from "../layout/hit.ts"
import { eventsNear } from "../layout/near.ts"
import { startInput, type InputParts } from "./input.ts"

export interface ChronologyInputParts extends Omit<InputParts, "onHit"> {
  /** 1 for each event that the filters let through; null: all. */
  readonly visible: () => Uint8Array | null
}

/** Pointer and wheel on the chronology, and what pressing a mark, a count or a lane does. Answers its undo. */
export function startChronologyInput({ visible, ...parts }: ChronologyInputParts): () => void {
  const { store, drawing, clock } = parts
  const act = (hit: Hit) => {
    const at = clock()
    if (hit.kind === "event") store.dispatch({ type: "select", event: hit.event, at })
    else if (hit.kind === "next") store.dispatch({ type: "go", to: { kind: "event", event: hit.event }, at })
    else if (hit.kind === "chip") store.dispatch({ type: "open-cluster", events: hit.chip.events })
    else {
      const events = eventsNear(store.state().timeline, drawing.scene(), hit.lane, hit.x, visible())
      store.dispatch({ type: "open-cluster", events })
    }
  }
  return startInput({ ...parts, onHit: act })
}
