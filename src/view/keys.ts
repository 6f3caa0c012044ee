import type { Selectors } from "../state/select.ts"
import type { Action } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import { focusField } from "./focusfield.ts"
import { stageOf } from "./focuskeeper.ts"
import type { LetterKeys } from "./letterkeys.ts"
import { partition } from "../timeline/lookup.ts"

export interface KeysParts {
  readonly store: Store
  readonly selectors: Selectors
  readonly clock: () => number
  /** Opens the list of keys, for somebody who pressed one here. */
  readonly showKeys: (from: Element) => void
  /** The page is not the viewer's own. */
  readonly isInFrame?: boolean
  readonly letters: LetterKeys
}

/**
 * Keys that work wherever focus is in the viewer, but while something is typed, a dialog is open, or whoever has focus
 * took them. On a page of the viewer's own nothing else can be meant while nothing has focus.
 * The chronology and the table have more of their own. Answers its undo.
 */
export function startKeys(parts: KeysParts): () => void {
  const { store, clock, showKeys, isInFrame = false, letters } = parts
  const zoom = (act: (at: number) => Action) => () => {
    if (store.state().mode === "table") return false
    store.dispatch(act(clock()))
    return true
  }
  const zoomIn = zoom((at) => ({ type: "step", factor: 0.5, at }))
  const acts: Readonly<Record<string, (from: Element) => boolean>> = {
    "/": () => focusField(".search input"),
    g: () => focusField(".go-to-year input"),
    t() {
      if (document.querySelector(".toolbar") === null) return false
      store.dispatch({ type: "mode", mode: store.state().mode === "table" ? "chronology" : "table" })
      return true
    },
    "?"(from) {
      showKeys(from)
      return true
    },
    "+": zoomIn,
    "=": zoomIn,
    "-": zoom((at) => ({ type: "step", factor: 2, at })),
    "0": zoom((at) => ({ type: "go", to: { kind: "all" }, at })),
    Escape: () => backOut(store, clock()),
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.isComposing && !event.defaultPrevented && isSearch(event.target))
      return stepThroughMatches(parts, event.shiftKey ? -1 : 1)
    if (event.key === "Escape" && isYear(event.target)) return leaveYear(event.target)
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented && isSearch(event.target))
      return toStage(event.target)
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector("dialog[open], :popover-open") !== null) return
    const { target } = event
    const isNowhere = target === document.body
    if (!(target instanceof Element) || (!isNowhere && target.closest(".app") === null)) return
    if (event.key.length === 1 && (!letters.areOn() || (isNowhere && isInFrame))) return
    if (acts[event.key]?.(target) === true) event.preventDefault()
  }
  document.addEventListener("keydown", press)
  return () => document.removeEventListener("keydown", press)
}

/** One step back towards all of the timeline. False: nothing was in hand. */
function backOut(store: Store, at: number): boolean {
  const { selection, filters } = store.state()
  if (selection.source !== null) store.dispatch({ type: "open-source", source: null, at })
  else if (selection.event !== null || selection.cluster !== null) store.dispatch({ type: "select", event: null, at })
  else if (selection.year !== null) store.dispatch({ type: "open-year", year: null, at })
  else if (filters.query !== "") store.dispatch({ type: "filter", filters: { query: "" } })
  else return false
  return true
}

/**
 * By time to the next thing found after what is in hand, or the one before; from the last to the first. The field keeps
 * the focus. A table takes the key first, and goes by its rows.
 */
function stepThroughMatches({ store, selectors, clock }: KeysParts, step: 1 | -1): void {
  const state = store.state()
  const found = selectors.matches(state) ?? []
  if (found.length === 0) return
  const current = state.selection.event ?? -1
  const next =
    step > 0
      ? partition(0, found.length, (place) => found[place]! <= current)
      : partition(0, found.length, (place) => found[place]! < current) - 1
  const place = (next + found.length) % found.length
  store.dispatch({ type: "select", event: found[place]!, at: clock(), reveal: true, place })
}

const isSearch = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "search"

const isYear = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.closest(".go-to-year") !== null

/** What was typed and not gone to is let go. */
function leaveYear(field: HTMLInputElement): void {
  field.value = field.defaultValue
  field.setCustomValidity("")
  toStage(field)
}

const toStage = (from: Element): void => stageOf(from.closest(".app"))?.focus({ preventScroll: true })

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
