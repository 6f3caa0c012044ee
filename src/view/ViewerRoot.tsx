import { useEffect, useState, type ReactNode } from "react"
import type { makeSelectors } from "../state/select.ts"
import type { LanguageTag } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { Words } from "../time/languages/words.ts"
import type { Drawing } from "./drawing.ts"
import { DrawingContext } from "./drawingcontext.ts"
import type { Later } from "./later.ts"
import { ViewerContext, type TimelineFile, type Viewer, type ViewerOutside } from "./viewer.ts"

export interface ViewerRootProps {
  readonly store: Store
  readonly selectors: ReturnType<typeof makeSelectors>
  readonly drawing: Drawing
  readonly file: TimelineFile
  readonly outside: ViewerOutside
  readonly later: Later | null
  /** Words of the language the store starts in. */
  readonly words: Words
  readonly loadWords: (language: LanguageTag) => Promise<Words>
  readonly children: ReactNode
}

/** One viewer: hands its store, words and drawing down, and keeps language, theme and motion with the page. */
export function ViewerRoot(props: ViewerRootProps) {
  const { store, drawing, loadWords } = props
  const words = useWords(store, props.words, loadWords)
  useEffect(() => {
    drawing.remeasure(words)
    document.documentElement.lang = words.tag
  }, [drawing, words])
  useTheme(store)
  useReducedMotion(store)
  const viewer: Viewer = {
    store,
    words,
    selectors: props.selectors,
    outside: props.outside,
    file: props.file,
    later: props.later,
  }
  return (
    <ViewerContext value={viewer}>
      <DrawingContext value={drawing}>{props.children}</DrawingContext>
      {props.later !== null && <props.later.PageTitle />}
    </ViewerContext>
  )
}

/** The words of the store's language; the old ones stay until the new ones are here. */
function useWords(store: Store, initial: Words, loadWords: ViewerRootProps["loadWords"]): Words {
  const [words, setWords] = useState(initial)
  useEffect(() => {
    let isOver = false
    let wanted = store.state().language
    const follow = () => {
      const { language } = store.state()
      if (language === wanted) return
      wanted = language
      void loadWords(language).then((next) => {
        if (!isOver && wanted === language) setWords(next)
      })
    }
    const unsubscribe = store.subscribe(follow)
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [store, loadWords])
  return words
}

function useTheme(store: Store): void {
  useEffect(() => {
    const apply = () => {
      const { theme } = store.state()
      const root = document.documentElement
      if (theme === "auto") delete root.dataset["theme"]
      else root.dataset["theme"] = theme
    }
    apply()
    return store.subscribe(apply)
  }, [store])
}

function useReducedMotion(store: Store): void {
  useEffect(() => {
    const query = matchMedia("(prefers-reduced-motion: reduce)")
    const apply = () => store.dispatch({ type: "motion", reduced: query.matches })
    apply()
    query.addEventListener("change", apply)
    return () => query.removeEventListener("change", apply)
  }, [store])
}
