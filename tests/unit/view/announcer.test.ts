import { expect, test } from "vitest"
import { maskOfFilters } from "../../../src/state/filtermask.ts"
import { makeSelectors } from "../../../src/state/select.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { makeSearch } from "../../../src/timeline/search.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { changeInWords } from "../../../src/view/Announcer.tsx"
import { makeTimeline } from "../../make.ts"
import { after, stateOf } from "../state/world.ts"

test("what a cluster lists is counted by what it is: events, and searches that found nothing", () => {
  const absence = { kind: "absence" as const }
  const timeline = makeTimeline({ events: [{}, {}, absence, absence, {}] })
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  const state = stateOf(timeline)
  const told = { state, shown: selectors.shownCount(state) }
  const said = (events: readonly number[], words: typeof en | typeof fr) =>
    changeInWords(told, after(state, { type: "open-cluster", events: events.map(eventAt) }), words, selectors)
  const absences = [0, 1, 2, 3, 4].filter((event) => timeline.event(eventAt(event)).isAbsence)
  expect(said([0, 1, 2, 3, 4], en)).toBe("Listed: 3 events, 2 none found.")
  expect(said([0, 1, 2, 3, 4], fr)).toBe("Liste\u202f: 3 événements, 2 non trouvés.")
  expect(said(absences, en)).toBe("Listed: 2 none found.")
})

test("so is what a search found", () => {
  const timeline = makeTimeline({ events: [{ title: "A paper" }, { title: "No paper", kind: "absence" }] })
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  const state = stateOf(timeline)
  const told = { state, shown: selectors.shownCount(state) }
  const said = (query: string, words: typeof en | typeof fr) =>
    changeInWords(told, after(state, { type: "filter", filters: { query } }), words, selectors)
  expect(said("paper", en)).toBe("1 event and 1 search that found nothing match “paper”.")
  expect(said("no", fr)).toBe("1 recherche qui n’a rien donné répond à «\u202fno\u202f».")
  expect(said("talk", en)).toBe("Nothing matches “talk”.")
})

test("who steps through what was found is told where", () => {
  const timeline = makeTimeline({ events: [{ title: "A paper" }, { title: "A talk" }, { title: "Another paper" }] })
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  const state = after(stateOf(timeline), { type: "filter", filters: { query: "paper" } })
  const told = { state, shown: selectors.shownCount(state) }
  const said = (words: typeof en | typeof fr, place?: number) => {
    const step = { type: "select", event: eventAt(2), at: 0, ...(place === undefined ? {} : { place }) } as const
    return changeInWords(told, after(state, step), words, selectors)
  }
  expect(said(en, 1)).toMatch(/^Match 2 of 2\. Selected: 2017\. Another paper\./)
  expect(said(fr, 1)).toMatch(/^Résultat 2 sur 2\. Sélectionné/)
  expect(said(en)).toMatch(/^Selected: /)
})
