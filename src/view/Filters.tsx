import { LEVELS_AND_NONE } from "../state/select.ts"
import { FilterMenu } from "./FilterMenu.tsx"
import { useView, useViewer } from "./viewer.ts"

export function LanesFilter() {
  const { words, later } = useViewer()
  const lanes = useView((state) => state.timeline.lanes.length)
  const chosen = useView((state) => state.filters.lanes.length)
  if (lanes < 2) return null
  return (
    <FilterMenu
      name={words.ui.toolbar.lanes}
      icon="filter"
      everything={words.ui.toolbar.all(lanes)}
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
      name={words.ui.toolbar.evidence}
      icon={null}
      everything={words.ui.toolbar.any}
      choices={LEVELS_AND_NONE.length}
      chosen={chosen}
    >
      {later !== null && <later.EvidenceChoices />}
    </FilterMenu>
  )
}
