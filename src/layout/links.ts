import type { LayLinks } from "./plan.ts"
import { layRelations } from "./relations.ts"
import { threadStart } from "./threadstart.ts"

/** What leads from the selected event to other events and to the panel. Nothing is selected at first, so it comes later. */
export const layLinks: LayLinks = (input, placement, selected, items, lanes, chips) => ({
  relations: layRelations(input, selected, items),
  thread: threadStart(input, placement, selected, items, lanes, chips),
})
