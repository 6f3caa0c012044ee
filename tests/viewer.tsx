import type { ReactNode } from "react"
import { geometryOf } from "../src/layout/geometry.ts"
import { initialState } from "../src/state/initial.ts"
import { reduce } from "../src/state/reduce.ts"
import { maskOfFilters } from "../src/state/filtermask.ts"
import { makeSelectors } from "../src/state/select.ts"
import { createStore, type Store } from "../src/state/store.ts"
import type { WholeWords } from "../src/time/languages/words.ts"
import { makeSearch } from "../src/timeline/search.ts"
import { App } from "../src/view/App.tsx"
import type { Drawing } from "../src/view/drawing.ts"
import type { Later } from "../src/view/later.ts"
import type { LinkTarget, Written } from "../src/view/viewer.ts"
import { ViewerRoot } from "../src/view/ViewerRoot.tsx"
import { NOW, read } from "./make.ts"

/** What is in hand, by the file's own ids. Empty: the whole timeline. */
export interface InHand {
  readonly year?: number
  readonly event?: string
  readonly source?: string
}

export interface ViewerParts {
  readonly file: unknown
  readonly words: WholeWords
  readonly inHand: InHand
  readonly later: Later | null
  readonly drawing: (store: Store, selectors: ReturnType<typeof makeSelectors>) => Drawing
  /** The page's own where none is given. */
  readonly app?: ReactNode
  readonly written?: Written | null
}

/** The whole viewer with something in hand, as a page at that address begins. Nothing but its drawing needs a browser. */
export function viewerWith(viewer: ViewerParts): ReactNode {
  const { file, words, inHand, later, drawing, app = <App />, written = null } = viewer
  const { timeline, problems } = read(file, { words })
  if (timeline === null) throw new Error(problems[0]?.message)
  const size = { width: 1060, height: 644 }
  const store = createStore(
    initialState({
      timeline,
      size,
      plotWidth: geometryOf(size).plot.width,
      language: words.tag,
      reducedMotion: true,
      now: NOW,
    }),
    reduce,
  )
  if (inHand.year !== undefined) store.dispatch({ type: "open-year", year: inHand.year, at: 0 })
  if (inHand.event !== undefined) store.dispatch({ type: "select", event: timeline.indexOf(inHand.event), at: 0 })
  if (inHand.source !== undefined)
    store.dispatch({ type: "open-source", source: timeline.sourceOf(inHand.source), at: 0 })
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  return (
    <ViewerRoot
      store={store}
      selectors={selectors}
      drawing={drawing(store, selectors)}
      file={{ problems, host: null }}
      growing={null}
      outside={{
        clock: () => 0,
        address: () => "https://example.org/",
        files: "",
        link: linkFromTop,
        copy: () => Promise.resolve(true),
        sharing: () => null,
      }}
      later={later}
      words={words}
      tryAgain={null}
      loadWords={() => Promise.resolve(words)}
      written={written}
    >
      {app}
    </ViewerRoot>
  )
}

/** As in a page that stands at a timeline's own address. */
export function linkFromTop(to: LinkTarget): string {
  if (to.kind === "timeline") return "./"
  return to.kind === "year" ? `${to.year}/` : `${to.kind}/${to.id}/`
}
