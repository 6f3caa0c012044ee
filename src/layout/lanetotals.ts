import { FLAG } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"

export interface LaneTotal {
  readonly all: number
  readonly noneFound: number
}

type Seen = Pick<LayoutInput, "timeline" | "visible" | "crowd">

/** Dated events of each lane that the filters let through, and how many of them are absences. */
export function totalsOf({ timeline, visible, crowd }: Seen): readonly LaneTotal[] {
  if (crowd !== null) return crowd.summary.lanes.map(({ count, absences }) => ({ all: count, noneFound: absences }))
  const totals = timeline.lanes.map(() => ({ all: 0, noneFound: 0 }))
  const { lane, flags } = timeline.columns
  for (let index = 0; index < timeline.dated; index++) {
    if (visible?.[index] === 0) continue
    const total = totals[lane[index]!]!
    total.all++
    if ((flags[index]! & FLAG.absence) !== 0) total.noneFound++
  }
  return totals
}
