import { isWhole } from "../state/state.ts"
import { PanelContent } from "./PanelContent.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { useView, useViewer } from "./viewer.ts"

/** What the panel shows: the whole, until something is selected or searched. */
export const Panel = ({ onClose }: { readonly onClose: () => void }) => (
  <PanelContent onClose={onClose}>
    <PanelOf />
  </PanelContent>
)

function PanelOf() {
  const { later, written } = useViewer()
  const selection = useView((state) => state.selection)
  const showsWhole = useView(isWhole)
  const isUntouched = useView((state) => state.act === 0)
  if (later !== null) return showsWhole ? <later.SummaryPanel /> : <later.PanelDetails selection={selection} />
  return isUntouched && written !== null ? <WrittenPanel html={written.panel} /> : <ComingPanel />
}

/** As it stands on the page; its links lead on all the same. */
const WrittenPanel = ({ html }: { readonly html: string }) => (
  <div className="as-written" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
)

/** The frame of what is still on its way, for a press in the first moments. */
const ComingPanel = () => (
  <PanelFrame
    name="coming"
    bar={
      <>
        <span className="spacer" />
        <ClosePanel />
      </>
    }
  >
    {null}
  </PanelFrame>
)
