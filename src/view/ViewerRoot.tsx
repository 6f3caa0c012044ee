import { useCallback, useEffect, useRef, useState, type ReactNode } from "react"
import type { makeSelectors } from "../state/select.ts"
import type { LanguageTag } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { Words } from "../time/languages/words.ts"
import type { Drawing } from "./drawing.ts"
import { DrawingContext } from "./drawingcontext.ts"
import type { Later } from "./later.ts"
import { ViewerContext, type Growing, type TimelineFile, type Viewer, type ViewerOutside } from "./viewer.ts"

export interface ViewerRootProps {
  readonly store: Store
  readonly selectors: ReturnType<typeof makeSelectors>
  readonly drawing: Drawing
  readonly file: TimelineFile
  readonly growing: Growing | null
  readonly outside: ViewerOutside
  readonly later: Later | null
  /** Words of the language the store starts in. */
  readonly words: Words
  /** As in Viewer, for what is fetched outside of it. */
  readonly tryAgain: (() => void) | null
  readonly loadWords: (language: LanguageTag) => Promise<Words>
  readonly written: Viewer["written"]
  readonly children: ReactNode
}

/** One viewer: hands its store, words and drawing down, and keeps language, theme and motion with the page. */
export function ViewerRoot(props: ViewerRootProps) {
  const { store, drawing, loadWords } = props
  const { words, chooseLanguage, missing } = useLanguage(store, props.words, loadWords)
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
    growing: props.growing,
    later: props.later,
    written: props.written,
    chooseLanguage,
    tryAgain: missing === null ? props.tryAgain : () => chooseLanguage(missing),
  }
  return (
    <ViewerContext value={viewer}>
      <DrawingContext value={drawing}>{props.children}</DrawingContext>
      {props.later !== null && <props.later.Unseen />}
    </ViewerContext>
  )
}

interface Language extends Pick<Viewer, "words" | "chooseLanguage"> {
  /** Words that could not be fetched. */
  readonly missing: LanguageTag | null
}

/**
 * The words of the store's language. What the reader chooses reaches the store with its words, and what an address
 * brings goes again where they can't be fetched: a page is in one language.
 */
function useLanguage(store: Store, initial: Words, loadWords: ViewerRootProps["loadWords"]): Language {
  const [words, setWords] = useState(initial)
  const [missing, setMissing] = useState<LanguageTag | null>(null)
  const shown = useRef(initial.tag)
  const asked = useRef<LanguageTag | null>(null)
  useEffect(() => {
    let isOver = false
    let wanted = shown.current
    const follow = () => {
      const { language } = store.state()
      if (language === wanted) return
      wanted = language
      const isLate = () => isOver || wanted !== language
      loadWords(language).then(
        (next) => {
          if (isLate()) return
          shown.current = language
          setMissing(null)
          setWords(next)
        },
        () => {
          if (isLate()) return
          wanted = shown.current
          setMissing(language)
          store.dispatch({ type: "language", language: wanted })
        },
      )
    }
    follow()
    const unsubscribe = store.subscribe(follow)
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [store, loadWords])
  const chooseLanguage = useCallback(
    (language: LanguageTag) => {
      asked.current = language
      loadWords(language).then(
        () => {
          if (asked.current !== language) return
          setMissing(null)
          store.dispatch({ type: "language", language })
        },
        () => asked.current === language && setMissing(language),
      )
    },
    [store, loadWords],
  )
  return { words, chooseLanguage, missing }
}

function useTheme(store: Store): void {
  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset["theme"] = store.state().theme
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
