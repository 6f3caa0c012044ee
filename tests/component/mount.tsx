import { act, render } from "@testing-library/react"
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react"
import "../../src/view/theme.css"
import { initialState } from "../../src/state/initial.ts"
import { reduce } from "../../src/state/reduce.ts"
import { maskOfFilters } from "../../src/state/filtermask.ts"
import { makeSelectors } from "../../src/state/select.ts"
import { createStore } from "../../src/state/store.ts"
import type { LanguageTag } from "../../src/state/state.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import type { Problem } from "../../src/timeline/problem.ts"
import { makeSearch } from "../../src/timeline/search.ts"
import { LATER } from "../../src/view/laterparts.ts"
import type { Later } from "../../src/view/later.ts"
import type { AddressFrame } from "../../src/view/addressof.ts"
import {
  ViewerContext,
  type LinkTarget,
  type Sharing,
  type ViewerOutside,
  type Written,
} from "../../src/view/viewer.ts"
import { NOW, read } from "../make.ts"

export interface MountOptions {
  readonly file: unknown
  readonly language?: LanguageTag
  readonly host?: string
  readonly notices?: readonly Problem[]
  /** null: what comes after the first view is still on its way. */
  readonly later?: Later | null
  readonly tryAgain?: () => void
  readonly search?: typeof makeSearch
  /** The browser lets nobody copy. */
  readonly refusesCopy?: boolean
  readonly frame?: AddressFrame
  /** The device's own way to share; it has none where this is absent. */
  readonly send?: Sharing["send"]
  /** null: the page was empty. */
  readonly written?: Written | null
}

/** Part of the viewer on a real store, with a clock that stands still. */
export function mount(part: ReactNode, options: MountOptions) {
  const { file, language = "en", host, notices = [], later = LATER, tryAgain = null } = options
  const { refusesCopy = false, frame, send = null, written = null } = options
  const { timeline, problems } = read(file, { words: language === "fr" ? fr : en })
  if (timeline === null) throw new Error(problems[0]?.message)
  const size = { width: 1060, height: 644 }
  const beginning = initialState({ timeline, size, plotWidth: 940, language, reducedMotion: false, now: NOW })
  const store = createStore({ ...beginning, notices }, reduce)
  const selectors = makeSelectors(
    () => options.search ?? makeSearch,
    () => maskOfFilters,
  )
  const copied: string[] = []
  const copiedFaces: (string | undefined)[] = []
  const outside: ViewerOutside = {
    clock: () => 0,
    address: () => "https://example.org/career/",
    files: "",
    link: linkInCareer,
    copy(text, html) {
      copied.push(text)
      copiedFaces.push(html)
      return Promise.resolve(!refusesCopy)
    },
    sharing: () => ({
      root: "https://example.org/",
      frame: frame ?? { slug: "career", form: "path", kept: [] },
      send,
    }),
  }

  let come: (later: Later) => void = () => undefined
  function Root() {
    const [here, setHere] = useState(later)
    useEffect(() => {
      come = setHere
    }, [])
    const shown = useSyncExternalStore(store.subscribe, () => store.state().language)
    const words = shown === "fr" ? fr : en
    return (
      <ViewerContext
        value={{
          store,
          words,
          selectors,
          outside,
          file: { problems, host: host ?? null },
          growing: null,
          later: here,
          written,
          chooseLanguage: (language) => store.dispatch({ type: "language", language }),
          tryAgain,
        }}
      >
        {part}
      </ViewerContext>
    )
  }
  render(<Root />)
  return {
    store,
    act,
    copied: () => copied,
    /** The same as HTML, where it was given so. */
    copiedFaces: () => copiedFaces,
    /** What comes after the first view is here now. */
    bringLater: () => act(() => come(LATER)),
    select: (id: string) => act(() => store.dispatch({ type: "select", event: timeline.indexOf(id), at: 0 })),
    selected: () => {
      const { event } = store.state().selection
      return event === null ? null : timeline.idOf(event)
    },
  }
}

/** As a site at the root writes them. */
export function linkInCareer(to: LinkTarget): string {
  if (to.kind === "timeline") return "/career/"
  return to.kind === "year" ? `/career/${to.year}/` : `/career/${to.kind}/${to.id}/`
}

/** What needs no viewer. */
export const mountPlain = (part: ReactNode) => render(part)
