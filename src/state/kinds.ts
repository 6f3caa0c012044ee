import { FLAG, type Timeline } from "../timeline/model.ts"
import type { Kind } from "./state.ts"

/** The order of the menu. */
export const KINDS: readonly Kind[] = ["moment", "period", "absence", "undated"]

/** Place in KINDS of an event by its `Columns.flags`. What the file calls an absence is one, dated or not. */
export const kindOf = (flags: number): number =>
  (flags & FLAG.absence) !== 0 ? 2 : (flags & FLAG.undated) !== 0 ? 3 : +((flags & FLAG.period) !== 0)

/** Events of each kind, in the order of KINDS. */
export function countKinds({ columns, length }: Timeline): Uint32Array {
  const counts = new Uint32Array(KINDS.length)
  for (let event = 0; event < length; event++) counts[kindOf(columns.flags[event]!)]!++
  return counts
}
