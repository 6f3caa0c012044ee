import { startChronologyInput } from "./chronologyinput.ts"
import { EmbedPanel } from "./EmbedPanel.tsx"
import { EventTwin } from "./EventTwin.tsx"
import { GrowthBar } from "./GrowthBar.tsx"
import type { Later } from "./later.ts"
import { FrameNotices } from "./PageNotices.tsx"
import { paintOver } from "./paint/over.ts"
import { ProblemsNotice } from "./ProblemsNotice.tsx"
import { startSheetDrag } from "./sheetdrag.ts"
import { Beside } from "./Beside.tsx"
import { UnseenInFrame } from "./UnseenInFrame.tsx"

/** A frame has no toolbar, no overview and no table. */
const Nothing = () => null

/** As laterparts.ts, for the viewer in a frame. */
export const EMBED_LATER: Later = {
  PanelDetails: EmbedPanel,
  EventTwin,
  GrowthBar,
  OverviewCanvas: Nothing,
  Beside,
  NoticeList: FrameNotices,
  ProblemsNotice,
  evidenceMenu: () => "",
  ClearSearch: Nothing,
  HelpButton: Nothing,
  ViewSwitch: Nothing,
  TablePart: Nothing,
  Unseen: UnseenInFrame,
  SearchCount: Nothing,
  LaneChoices: Nothing,
  EvidenceChoices: Nothing,
  ShareOpener: Nothing,
  SummaryPanel: Nothing,
  paintOver,
  startChronologyInput,
  startSheetDrag,
  uncover: () => undefined,
}
