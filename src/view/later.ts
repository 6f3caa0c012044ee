import type { ComponentType, FocusEvent } from "react"
import type { Scene } from "../layout/scene.ts"
import type { Selection } from "../state/state.ts"
import type { Words } from "../time/languages/words.ts"
import type { ChronologyInputParts } from "./chronologyinput.ts"
import type { Easel } from "./paint/context.ts"
import type { SheetDragParts } from "./sheetdrag.ts"
import type { SheetPlace } from "./sheetstops.ts"

/** A press of the share button. */
export interface SharePress {
  readonly count: number
  /** Where focus goes back to. */
  readonly button: HTMLElement
}

/**
 * What the first view does without: one chunk, fetched when that view is at rest, or together with it for an address
 * that needs it. Until then whoever shows a part of it shows its place.
 */
export interface Later {
  readonly SummaryPanel: ComponentType
  readonly PanelDetails: ComponentType<{ readonly selection: Selection }>
  readonly EventTwin: ComponentType
  readonly GrowthBar: ComponentType
  readonly OverviewCanvas: ComponentType
  readonly Beside: ComponentType
  readonly NoticeList: ComponentType
  readonly ProblemsNotice: ComponentType
  readonly SearchCount: ComponentType
  readonly LaneChoices: ComponentType
  readonly EvidenceChoices: ComponentType
  /** All that the menu of these choices offers, in words. */
  readonly evidenceMenu: (words: Words) => string
  readonly ClearSearch: ComponentType
  readonly HelpButton: ComponentType
  readonly ViewSwitch: ComponentType
  readonly TablePart: ComponentType
  /** What is heard, and the title of the window. */
  readonly Unseen: ComponentType
  readonly ShareOpener: ComponentType<{ readonly press: SharePress | null }>
  readonly paintOver: (easel: Easel, scene: Scene) => void
  readonly startChronologyInput: (parts: ChronologyInputParts) => () => void
  readonly startSheetDrag: (parts: SheetDragParts) => () => void
  readonly uncover: (focus: FocusEvent, sheet: SheetPlace) => void
}
