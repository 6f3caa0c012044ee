import { useMemo } from "react"
import type { EvidenceCounts } from "../state/select.ts"
import { EVIDENCE_LEVELS, type EvidenceLevel, type Timeline } from "../timeline/model.ts"
import { useView, useViewer } from "./viewer.ts"

/** The order of legend, filter and summary. */
export const LEVELS_AND_NONE: readonly (EvidenceLevel | "none-found")[] = [...EVIDENCE_LEVELS, "none-found"]

/** Events by evidence level, absences apart. */
export function useEvidenceCounts(): EvidenceCounts {
  const { selectors } = useViewer()
  return useView((state) => selectors.evidenceCounts(state.timeline))
}

/** Events by lane, absences included. */
export function useLaneCounts(): readonly number[] {
  const timeline = useView((state) => state.timeline)
  return useMemo(() => countByLane(timeline), [timeline])
}

function countByLane({ columns, length, lanes }: Timeline): readonly number[] {
  const counts = lanes.map(() => 0)
  for (let event = 0; event < length; event++) counts[columns.lane[event]!]!++
  return counts
}
