import { createContext, use, useEffect, useState, useSyncExternalStore } from "react"
import type { Selectors } from "../state/select.ts"
import type { State, Action } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { Words } from "../time/languages/words.ts"
import type { AddressFrame } from "./addressof.ts"
import type { Later } from "./later.ts"
import type { LoadFailure, LoadProgress } from "./LoadStates.tsx"
import type { Problem } from "../timeline/problem.ts"

/** What a link in the viewer leads to. Ids are the file's own. */
export type LinkTarget =
  | { readonly kind: "timeline" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "event"; readonly id: string }
  | { readonly kind: "source"; readonly id: string }

/** What React needs of the world outside: made in entry, faked in tests, reached no other way. */
export interface ViewerOutside {
  /** The frame clock, in ms. */
  readonly clock: () => number
  /** The address of what is on screen: the link to share. */
  readonly address: () => string
  /** Where a link leads when the browser follows it: in a new tab, without scripts, copied. */
  readonly link: (to: LinkTarget) => string
  /** Folder of the timeline's own file, with its closing slash: paths of pictures start there. */
  readonly files: string
  /** False where the browser refuses. */
  readonly copy: (text: string, html?: string) => Promise<boolean>
  /** null: it comes after the first view, and is not here yet. */
  readonly sharing: () => Sharing | null
}

/** What a page knows of its addresses, and of how its device hands them on. */
export interface Sharing {
  /** The site's root, absolute, with its closing slash. */
  readonly root: string
  /** Of the timeline's pages in its own language. */
  readonly frame: AddressFrame
  /**
   * Opens the device's own way to share (Web Share API). False where that failed; true as well where the reader thought
   * better of it. null: it has none.
   */
  readonly send: ((link: SharedLink) => Promise<boolean>) | null
}

export interface SharedLink {
  readonly title: string
  readonly url: string
}

/** Where the timeline came from, and what its file got wrong. */
export interface TimelineFile {
  readonly problems: readonly Problem[]
  /** The host of someone else's file; null for a file of this site. */
  readonly host: string | null
}

/** A file of which more is on its way: how far it has come, and why it ended early. */
export interface Growing {
  readonly news: () => GrowthNews
  readonly subscribe: (tell: () => void) => () => void
  /** What has come is enough. */
  readonly stop: () => void
  /** Reads it anew from its beginning. */
  readonly again: () => void
}

export interface GrowthNews {
  /** null: it is over. */
  readonly progress: LoadProgress | null
  readonly failure: LoadFailure | null
}

export interface Viewer {
  readonly store: Store
  readonly words: Words
  readonly selectors: Selectors
  readonly outside: ViewerOutside
  readonly file: TimelineFile
  /** null: it came as a whole. */
  readonly growing: Growing | null
  /** null: still on its way. */
  readonly later: Later | null
  /** null: the page was empty. */
  readonly written: Written | null
  /** Once its words are here. */
  readonly chooseLanguage: (language: State["language"]) => void
  /** Something of the page could not be fetched: asks for it again. null: nothing is missing. */
  readonly tryAgain: (() => void) | null
}

/**
 * What the page was written with, to stand until what draws it comes: HTML, the drawings as SVG for each size of screen.
 * "" where it stands on the page already.
 */
export interface Written {
  readonly chronology: string
  readonly overview: string
  readonly panel: string
}

export const ViewerContext = createContext<Viewer | null>(null)

export function useViewer(): Viewer {
  const viewer = use(ViewerContext)
  if (viewer === null) throw new Error("no ViewerContext")
  return viewer
}

/** A slice of the state, or something cached made from it: `pick` must answer the same object for the same state. */
export function useView<T>(pick: (state: State) => T): T {
  const { store } = useViewer()
  const read = () => pick(store.state())
  return useSyncExternalStore(store.subscribe, read, read)
}

export const useDispatch = (): ((action: Action) => void) => useViewer().store.dispatch

/** A short answer to a press ("Link copied"), gone after `forMs`. */
export function usePassing<T>(forMs: number): [T | null, (value: T) => void] {
  const [value, setValue] = useState<T | null>(null)
  useEffect(() => {
    if (value === null) return
    const timer = setTimeout(() => setValue(null), forMs)
    return () => clearTimeout(timer)
  }, [value, forMs])
  return [value, setValue]
}
