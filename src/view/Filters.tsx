import { LEVELS_AND_NONE } from "../state/select.ts"
import { FilterMenu } from "./FilterMenu.tsx"
import { toolWordsOf } from "./toolwords.ts"
import { useView, useViewer } from "./viewer.ts"

export function LanesFilter() {
  const { words, later } = useViewer()
  const lanes = useView((state) => state.timeline.lanes.length)
  const chosen = useView((state) => state.filters.lanes.length)
  if (lanes < 2) return null
  return (
    <FilterMenu
      name={toolWordsOf(words).toolbar.lanes}
      icon="filter"
      everything={toolWordsOf(words).toolbar.all(lanes)}
      choices={lanes}
      chosen={chosen}
    >
      {later !== null && <later.LaneChoices />}
    </FilterMenu>
  )
}

export function EvidenceFilter() {
  const { words, later } = useViewer()
  const chosen = useView((state) => state.filters.evidence.length)
  return (
    <FilterMenu
      name={toolWordsOf(words).toolbar.evidence}
      icon={null}
      everything={toolWordsOf(words).toolbar.any}
      choices={LEVELS_AND_NONE.length}
      about={later?.evidenceMenu(words)}
      chosen={chosen}
    >
      {later !== null && <later.EvidenceChoices />}
    </FilterMenu>
  )
}
