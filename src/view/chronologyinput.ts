import type { Hit } from "../layout/hit.ts"
import { eventsNear } from "../layout/near.ts"
import { startInput, type InputParts } from "./input.ts"
import { giveFocus } from "./twinfocus.ts"

export interface ChronologyInputParts extends Omit<InputParts, "onHit"> {
  /** 1 for each event that the filters let through; null: all. */
  readonly visible: () => Uint8Array | null
}

/** Pointer and wheel on the chronology, and what pressing a mark, a count or a lane does. Answers its undo. */
export function startChronologyInput({ visible, ...parts }: ChronologyInputParts): () => void {
  const { element, store, drawing, clock } = parts
  let pressed: Hit | null = null
  const act = (hit: Hit) => {
    const at = clock()
    pressed = hit
    if (hit.kind === "event") store.dispatch({ type: "select", event: hit.event, at })
    else if (hit.kind === "next") store.dispatch({ type: "go", to: { kind: "event", event: hit.event }, at })
    else if (hit.kind === "chip") store.dispatch({ type: "open-cluster", events: hit.chip.events })
    else {
      const events = eventsNear(store.state().timeline, drawing.scene(), hit.lane, hit.x, visible())
      store.dispatch({ type: "open-cluster", events })
    }
  }
  const stopInput = startInput({ ...parts, onHit: act })
  const begin = () => (pressed = null)
  // The keys go on from what was pressed. Before its click is over a browser takes the focus to what was pressed by itself.
  const end = () => {
    if (pressed !== null && document.hasFocus()) giveFocus(element, pressed)
    pressed = null
  }
  element.addEventListener("pointerdown", begin)
  element.addEventListener("click", end)
  return () => {
    stopInput()
    element.removeEventListener("pointerdown", begin)
    element.removeEventListener("click", end)
  }
}
