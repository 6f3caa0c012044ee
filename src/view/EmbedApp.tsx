import { useEffect, useMemo, useSyncExternalStore, type ComponentType } from "react"
import { isWhole } from "../state/state.ts"
import { Chronology } from "./Chronology.tsx"
import { EmbedHeader } from "./EmbedHeader.tsx"
import type { EmbedToolsProps } from "./EmbedTools.tsx"
import { embedWordsOf } from "./embedwords.ts"
import type { makeGuest } from "./guest.ts"
import { Notices } from "./Notices.tsx"
import { useView, useViewer } from "./viewer.ts"
import { ZoomControls } from "./ZoomControls.tsx"
import "./drawing.css"
import "./controls.css"
import "./panel.css"
import "./embed.css"

/** What a frame has and a page has not, once its first view is drawn. */
export interface EmbedExtras {
  readonly EmbedTools: ComponentType<EmbedToolsProps>
  readonly makeGuest: typeof makeGuest
}

/**
 * The compact viewer in a frame of someone else's page. The panel is there while something is selected, so that the
 * chronology has the room until then: a column, or a sheet where the frame is narrow.
 */
export function EmbedApp({ extras }: { readonly extras: EmbedExtras | null }) {
  const { words, later } = useViewer()
  const made = useMemo(() => extras?.makeGuest() ?? null, [extras])
  const zoomKey = useZoomKey()
  const theme = useView((state) => state.theme)
  const selection = useView((state) => state.selection)
  const hasPanel = !useView(isWhole)
  useEffect(() => made?.hint.stop, [made])
  return (
    <div className="app embed" lang={words.tag} data-theme={theme}>
      <EmbedHeader />
      <Notices />
      <main className="embed-stage" aria-label={words.ui.app.chronology}>
        <Chronology guest={made?.guest ?? null} label={embedWordsOf(words).label(zoomKey)} />
      </main>
      <footer className="embed-foot">
        {extras !== null && made !== null && <extras.EmbedTools zoomKey={zoomKey} hint={made.hint} />}
        <ZoomControls />
      </footer>
      {hasPanel && later !== null && <later.PanelDetails selection={selection} />}
      {later !== null && <later.Beside />}
    </div>
  )
}

const never = () => () => undefined
const keyHere = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl")
const keyElsewhere = () => "Ctrl"

/** The key that makes a wheel zoom, as this device's keyboards have it. */
const useZoomKey = (): string => useSyncExternalStore(never, keyHere, keyElsewhere)
