import type { FocusEvent } from "react"
import { stageOf } from "./focuskeeper.ts"
import type { SheetPlace } from "./sheetstops.ts"

/**
 * The keyboard comes to nothing that lies under the sheet of a small screen, or that the tools leave no room. Who skips to
 * the events is at the one that their keys start from.
 */
export function uncover({ target }: FocusEvent, { stop, setStop, hasTools, turnTools }: SheetPlace): void {
  if (target.matches("main:focus-visible")) stageOf(target)?.focus()
  if (stop === "full" && target.closest(".header, .panel") === null) setStop("half")
  if (hasTools && target.matches(".stage-chronology :focus-visible, .table-view :focus-visible")) turnTools()
}
