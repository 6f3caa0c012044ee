import type { FocusEvent } from "react"
import type { SheetPlace } from "./sheetstops.ts"

/** The keyboard comes to nothing that lies under the sheet of a small screen, or that the tools leave no room. */
export function uncover({ target }: FocusEvent, { stop, setStop, hasTools, turnTools }: SheetPlace): void {
  if (stop === "full" && target.closest(".header, .panel") === null) setStop("half")
  if (hasTools && target.matches(".stage-chronology :focus-visible, .table-view :focus-visible")) turnTools()
}
