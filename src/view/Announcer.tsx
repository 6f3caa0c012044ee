import { useEffect, useState } from "react"
import { matchCount, matchPlace } from "../state/matchplace.ts"
import type { Selectors } from "../state/select.ts"
import type { State } from "../state/state.ts"
import { spanInWords, yearInWords } from "../time/words.ts"
import type { Words } from "../time/languages/words.ts"
import { detailsOf } from "./detailwords.ts"
import { absencesAmong, countsInWords, eventName } from "./eventname.ts"
import { tallyInWords } from "./tally.ts"
import { useViewer } from "./viewer.ts"

/** ms of rest before anything is said: a screen reader that is interrupted says nothing to its end. */
const REST = 500

/**
 * The one place where the viewer says what has changed: what is selected, the span on screen with its events, and how
 * much a search found.
 */
export function Announcer() {
  const { store, words, selectors } = useViewer()
  const [said, say] = useState("")
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // What stands on the page when it opens is read as it is.
    let told = toldOf(store.state(), selectors)
    const tell = () => {
      const state = store.state()
      if (state.isMoving || state.flight !== null || selectors.isSearching(state)) return
      const text = changeInWords(told, state, words, selectors)
      told = toldOf(state, selectors)
      if (text !== "") say(text)
    }
    const stop = store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(tell, REST)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store, words, selectors])
  return (
    <span className="visually-hidden said" role="status" lang={words.tag}>
      {said}
    </span>
  )
}

/**
 * What was said last, and how many events were shown then: to count them anew would make the filters of then anew, and
 * after them those of now.
 */
interface Told {
  readonly state: State
  readonly shown: number
}

const toldOf = (state: State, selectors: Selectors): Told => ({ state, shown: selectors.shownCount(state) })

/** "Selected: September 2017. Left Google. … 2012 to 2018, 14 of 32 shown." Empty where nothing of it has changed. */
export function changeInWords(
  { state: before, shown }: Told,
  state: State,
  words: Words,
  selectors: Selectors,
): string {
  const { timeline, selection, span, filters, language } = state
  const ui = detailsOf(words).said
  const parts: string[] = []
  if (selection !== before.selection) {
    const { event, source, year, cluster } = selection
    if (source !== null && source !== before.selection.source) parts.push(ui.source(source + 1))
    else if (event !== null && event !== before.selection.event) {
      const place = matchPlace(state)
      if (place !== null) parts.push(ui.match(place + 1, matchCount(state, selectors) ?? 0))
      parts.push(ui.selected(eventName(timeline, event, words, language)))
    } else if (cluster !== null) parts.push(ui.listed(countsInWords(timeline, cluster, words)))
    else if (year !== null && year !== before.selection.year) parts.push(ui.selected(`${yearInWords(year, words)}.`))
    else if (event === null && source === null && year === null) parts.push(ui.nothing)
  }
  const isMoved = span.from !== before.span.from || span.to !== before.span.to
  if (isMoved || filters !== before.filters || timeline !== before.timeline) {
    if (isMoved || selectors.shownCount(state) !== shown)
      parts.push(`${spanInWords(span, words)}, ${tallyInWords(state, words, selectors)}.`)
  }
  const query = filters.query.trim()
  if (query !== before.filters.query.trim() && query !== "") {
    const { heading, nothing } = detailsOf(words).results
    const found = selectors.matches(state) ?? []
    const absences = absencesAmong(timeline, found)
    parts.push(`${found.length > 0 ? heading(found.length - absences, absences, query) : nothing(query)}.`)
  }
  return parts.join(" ")
}
