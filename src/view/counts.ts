import { useMemo } from "react"
import type { EvidenceCounts } from "../state/select.ts"
import type { Timeline } from "../timeline/model.ts"
import { useView, useViewer } from "./viewer.ts"

/** Events by evidence level, absences apart. */
export function useEvidenceCounts(): EvidenceCounts {
  const { selectors } = useViewer()
  return useView((state) => selectors.evidenceCounts(state.timeline))
}

/** Events by lane, absences included. */
export function useLaneCounts(): Uint32Array {
  const timeline = useView((state) => state.timeline)
  return useMemo(() => countByLane(timeline), [timeline])
}

function countByLane({ columns, length, lanes }: Timeline): Uint32Array {
  const counts = new Uint32Array(lanes.length)
  for (let event = 0; event < length; event++) counts[columns.lane[event]!]!++
  return counts
}
