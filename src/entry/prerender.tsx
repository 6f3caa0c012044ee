import { StrictMode } from "react"
import { renderToString } from "react-dom/server"
import { geometryOf } from "../layout/geometry.ts"
import { CROWD } from "../layout/crowd.ts"
import { layLinks } from "../layout/links.ts"
import type { Measure } from "../layout/scene.ts"
import { relativeLink, upFrom, type Page } from "../site/page.ts"
import { initialState } from "../state/initial.ts"
import { reduce } from "../state/reduce.ts"
import { maskOfFilters } from "../state/filtermask.ts"
import { makeSelectors } from "../state/select.ts"
import type { Size } from "../state/state.ts"
import { createStore, type Store } from "../state/store.ts"
import type { Problem } from "../timeline/problem.ts"
import { makeSearch } from "../timeline/search.ts"
import { CROWDING } from "../view/crowding.ts"
import { startDrawing } from "../view/drawing.ts"
import { makeOverviewKeeper } from "../view/overviewkeeper.ts"
import { overviewToFluid, sceneToFluid } from "../view/paint/fluid.ts"
import { escapeXml } from "../view/paint/svgcontext.ts"
import { FAMILIES } from "../view/theme.ts"
import { stillDrawing } from "../view/stilldrawing.ts"
import { SummaryPanel } from "../view/SummaryPanel.tsx"
import type { ViewerOutside, Written } from "../view/viewer.ts"
import { ViewerRoot } from "../view/ViewerRoot.tsx"
import { EmbedPage, wantedInFrame } from "./EmbedPage.tsx"
import * as embedParts from "./embedparts.ts"
import { saysMore, type AfterParts, type Afterwards } from "./afterwards.ts"
import * as parts from "./afterparts.ts"
import { arrivalOf } from "./arrivalof.ts"
import { bootHandle } from "./boot.ts"
import { pathTo } from "./linkto.ts"
import { wantedAt, type Place, type Wanted } from "./place.ts"
import { FRAMES, screensFor, stripsFor, type Screen } from "./screens.ts"
import type { Session } from "./session.ts"
import { SitePage } from "./SitePage.tsx"

export interface PrerenderParts {
  readonly measure: Measure
  readonly slugs: readonly string[]
  /** What the file got wrong, in the page's language. */
  readonly problems: readonly Problem[]
}

/** What a page holds before any script runs. */
export interface PrerenderedRoot {
  readonly html: string
  /** It holds what comes after the first view, and needs that's style sheets. */
  readonly hasLater: boolean
}

/** All that a page gets in parts is here. */
const selectorsOf = () =>
  makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )

/** The app as its script would first render it, with its drawing. */
export function prerender(page: Page, { measure, slugs, problems }: PrerenderParts): PrerenderedRoot {
  const { timeline, words } = page
  const place: Place = { root: new URL("http://localhost/"), up: upFrom(page.path) || "./", slugs, files: new Map() }
  const address = { pathname: `/${page.path}`, search: "" }
  const isFrame = page.target.kind === "embed"
  const wanted = isFrame ? wantedInFrame(place, address) : wantedAt(place, address)
  // The same rule as in the page: what only comes afterwards is not in what is taken over.
  const isWhole = isFrame || (!saysMore(wanted) && problems.length === 0)
  const loadWords = () => Promise.resolve(words)
  const after = <Parts extends AfterParts>(parts: Parts): Afterwards<Parts> => {
    return { now: () => (isWhole ? null : parts), load: () => Promise.resolve(parts), loadWords }
  }
  const store = storeOf(page, wanted)
  const bare: Session = {
    opening: page.path,
    timeline,
    store,
    selectors: selectorsOf(),
    drawing: stillDrawing(),
    words,
    file: { problems, host: null },
    growing: null,
    written: { ...drawingsOf(page, wanted, measure), panel: "" },
    fingerprint: null,
    read: (other) => arrivalOf(other, timeline, words),
    complete: () => undefined,
    stop: () => undefined,
  }
  if (isFrame) {
    const first = { kind: "open", session: bare, wanted } as const
    const given = { place, address, first, boot: bootHandle(), afterwards: after(embedParts), isWritten: true }
    const html = renderToString(
      <StrictMode>
        <EmbedPage {...given} />
      </StrictMode>,
    )
    return { html, hasLater: false }
  }
  const session = isWhole ? { ...bare, written: { ...bare.written, panel: summaryOf(page, bare) } } : bare
  const html = renderToString(
    <StrictMode>
      <SitePage
        place={place}
        boot={bootHandle()}
        afterwards={after(parts)}
        address={address}
        first={{ kind: "open", session, wanted }}
        isWritten
      />
    </StrictMode>,
  )
  return { html, hasLater: !isWhole }
}

function storeOf({ timeline, words, language }: Page, wanted: Wanted): Store {
  const size: Size = { width: 0, height: 0 }
  const now = timeline.today
  const store = createStore(initialState({ timeline, size, plotWidth: 0, language, reducedMotion: true, now }), reduce)
  store.dispatch({ type: "arrive", arrival: arrivalOf(wanted, timeline, words) })
  return store
}

/** The panel of a page with nothing in hand, whose components come after the first view. */
function summaryOf({ path, language, alternates, timeline }: Page, session: Session): string {
  const slug = alternates[0]?.language === language ? timeline.id : `${timeline.id}/${language}`
  const outside: ViewerOutside = {
    clock: () => 0,
    address: () => "",
    files: relativeLink(path, `${timeline.id}/`),
    link: (to) => relativeLink(path, pathTo(slug, to)),
    copy: () => Promise.resolve(false),
    sharing: () => null,
  }
  return renderToString(
    <ViewerRoot
      {...session}
      outside={outside}
      loadWords={() => Promise.resolve(session.words)}
      growing={null}
      written={null}
      later={parts.LATER}
      tryAgain={null}
    >
      <SummaryPanel />
    </ViewerRoot>,
  )
}

/** The drawing at rest, once for each size of screen; style sheets show the one that fits. */
function drawingsOf(page: Page, wanted: Wanted, measure: Measure): Omit<Written, "panel"> {
  const { kind } = page.target
  const isWhole = kind === "timeline"
  const draw = (screens: readonly Screen[], one: typeof chronologyOn) =>
    screens.map((screen) => inPage(one(screen, page, wanted, measure))).join("")
  return {
    chronology: draw(kind === "embed" ? FRAMES : screensFor(isWhole), chronologyOn),
    overview: kind === "embed" ? "" : draw(stripsFor(isWhole), overviewOn),
  }
}

function chronologyOn({ name, size }: Screen, page: Page, wanted: Wanted, measure: Measure): string {
  const store = storeOf(page, wanted)
  const frames: ((at: number) => void)[] = []
  const drawing = startDrawing({
    store,
    selectors: selectorsOf(),
    measure,
    linking: () => layLinks,
    crowding: () => (page.timeline.dated > CROWD ? CROWDING : null),
    words: page.words,
    clock: { request: (run) => frames.push(run), cancel: () => undefined },
  })
  store.dispatch({ type: "resize", size, plotWidth: geometryOf(size).plot.width })
  // A frame that asks for another (lanes scrolled to what is selected) gets it; none goes on for ever.
  for (let at = 0; frames.length > 0 && at < 1000; at += 16) frames.shift()!(at)
  const scene = drawing.scene()
  drawing.stop()
  return scene === null ? "" : sceneToFluid(scene, name)
}

function overviewOn({ name, size }: Screen, page: Page, wanted: Wanted, measure: Measure): string {
  const store = storeOf(page, wanted)
  store.dispatch({ type: "resize", size, plotWidth: size.width })
  const keeper = makeOverviewKeeper(selectorsOf(), size)
  return overviewToFluid(keeper.sceneOf(store.state(), page.words, measure), name)
}

/** The families by class: they are long. */
const inPage = (svg: string): string => svg.replaceAll(SERIF, 'class="serif"').replaceAll(SANS, 'class="sans"')

const [SERIF, SANS] = [FAMILIES.serif, FAMILIES.sans].map((family) => `font-family="${escapeXml(family)}"`) as [
  string,
  string,
]
