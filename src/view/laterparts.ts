import { ClearSearch } from "./ClearSearch.tsx"
import { startChronologyInput } from "./chronologyinput.ts"
import { detailsOf } from "./detailwords.ts"
import { EventTwin } from "./EventTwin.tsx"
import { EvidenceChoices, LaneChoices } from "./FilterChoices.tsx"
import { HelpButton } from "./HelpButton.tsx"
import type { Later } from "./later.ts"
import { PageNotices } from "./PageNotices.tsx"
import { OverDrawing } from "./OverDrawing.tsx"
import { OverviewCanvas } from "./OverviewCanvas.tsx"
import { paintOver } from "./paint/over.ts"
import { PanelDetails } from "./PanelDetails.tsx"
import { ProblemsNotice } from "./ProblemsNotice.tsx"
import { SearchCount } from "./SearchCount.tsx"
import { ShareOpener } from "./ShareOpener.tsx"
import { startSheetDrag } from "./sheetdrag.ts"
import { SummaryPanel } from "./SummaryPanel.tsx"
import { Beside } from "./Beside.tsx"
import { TablePart } from "./TablePart.tsx"
import { uncover } from "./uncover.ts"
import { Unseen } from "./Unseen.tsx"
import { ViewSwitch } from "./ViewSwitch.tsx"

/** Imported by name nowhere in the first view: see later.ts. */
export const LATER: Later = {
  SummaryPanel,
  PanelDetails,
  EventTwin,
  GrowthBar: OverDrawing,
  OverviewCanvas,
  Beside,
  NoticeList: PageNotices,
  ProblemsNotice,
  SearchCount,
  LaneChoices,
  EvidenceChoices,
  evidenceMenu: (words) => detailsOf(words).filters.more,
  ClearSearch,
  HelpButton,
  ViewSwitch,
  TablePart,
  Unseen,
  ShareOpener,
  paintOver,
  startChronologyInput,
  startSheetDrag,
  uncover,
}
