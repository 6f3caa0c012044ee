import { Chronology } from "./Chronology.tsx"
import { Header } from "./Header.tsx"
import { Icon } from "./icons.tsx"
import { Legend } from "./Legend.tsx"
import { Notices } from "./Notices.tsx"
import { Overview } from "./Overview.tsx"
import { Panel } from "./Panel.tsx"
import { Sheet } from "./Sheet.tsx"
import { Toolbar } from "./Toolbar.tsx"
import { ZoomControls } from "./ZoomControls.tsx"
import { toolWordsOf } from "./toolwords.ts"
import { useSheet } from "./usesheet.ts"
import { useView, useViewer } from "./viewer.ts"
import "./layout.css"
import "./drawing.css"
import "./controls.css"
import "./header.css"
import "./toolbar.css"
import "./panel.css"
import "./sheet.css"
import "./screenprint.css"

/** The page: chronology and panel side by side, or the panel as a sheet where there is no room. */
export function App() {
  const { words, later } = useViewer()
  const sheet = useSheet()
  const { stop, setStop, hasTools, turnTools } = sheet
  const theme = useView((state) => state.theme)
  const isTable = useView((state) => state.mode === "table")
  return (
    <div
      className="app"
      lang={words.tag}
      data-theme={theme}
      data-stop={stop}
      data-tools={hasTools ? "open" : "closed"}
      onFocus={(focus) => later?.uncover(focus, sheet)}
    >
      <a className="skip" href="#events">
        {words.ui.app.skipToEvents}
      </a>
      <a className="skip" href="#details">
        {words.ui.app.skip}
      </a>
      <Header>
        <button
          type="button"
          className="icon-button tools-toggle"
          aria-label={toolWordsOf(words).sheet.tools}
          aria-expanded={hasTools}
          onClick={turnTools}
        >
          <Icon name={hasTools ? "close" : "search"} />
        </button>
      </Header>
      <Toolbar>
        <button type="button" className="button details-toggle" onClick={() => setStop("half")}>
          {words.ui.app.details}
        </button>
      </Toolbar>
      <Notices />
      <main
        id="events"
        className={isTable ? "stage is-table" : "stage"}
        aria-label={isTable ? undefined : words.ui.app.chronology}
        tabIndex={-1}
      >
        {later !== null && <later.TablePart />}
        <div className="stage-chronology">
          <Chronology label={words.ui.chronology.label} />
        </div>
        <div className="stage-overview">
          <ZoomControls />
          <Overview />
        </div>
        <Legend />
      </main>
      <Sheet stop={stop} onStop={setStop}>
        <Panel onClose={() => setStop("peek")} />
      </Sheet>
      {later !== null && <later.Beside />}
    </div>
  )
}
