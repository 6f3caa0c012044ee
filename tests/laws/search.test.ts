import fc from "fast-check"
import { expect, test } from "vitest"
import { searchEvents } from "../../src/timeline/search.ts"
import { makeSearchClient, makeSearchHere } from "../../src/timeline/searchclient.ts"
import { makeTimeline } from "../make.ts"
import { makeHand } from "../slices.ts"
import { packForSearch } from "../unit/timeline/packforsearch.ts"

const letters = fc.constantFrom("a", "A", "b", "é", "’", "ﬁ", "ß", "œ", " ", "Σ", "東", "\n", "🦉", "-")
const text = fc.string({ unit: letters, maxLength: 8 })
const said = fc.oneof(text, fc.record({ en: text, fr: text }))
/** Never blank, which no title may be. */
const named = text.map((each) => `b${each}`)
const sources = ["s0", "s1"]
const event = fc.record(
  {
    title: fc.oneof(named, fc.record({ en: named, fr: named })),
    text: said,
    tags: fc.array(text, { maxLength: 2 }),
    citations: fc.array(fc.record({ source: fc.constantFrom("s0", "s1", "gone") }), { maxLength: 3 }),
  },
  { requiredKeys: ["title"] },
)
const files = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 12 }),
  titles: fc.tuple(said, said),
  publisher: text,
  container: text,
})
const queries = fc.array(fc.string({ unit: letters, maxLength: 4 }), { minLength: 1, maxLength: 4 })

test("a search that answers bit by bit finds in the end what a plain one finds, whichever query came before", () => {
  fc.assert(
    fc.property(files, queries, fc.constantFrom("en", "fr"), (file, asked, language) => {
      const { events, titles, publisher, container } = file
      const [one, other] = [{ publisher }, { "container-title": container }]
      const timeline = makeTimeline({
        events,
        sources: sources.map((id, place) => ({ id, type: "book", title: titles[place]!, ...[one, other][place] })),
      })
      for (const packed of [null, packForSearch(timeline)]) {
        const hand = makeHand()
        const port = makeSearchHere(hand.slicing)
        const search = makeSearchClient(
          { timeline, packed, language },
          { open: () => port, tell: () => undefined },
          hand.slicing,
        )
        for (const query of asked) {
          search(query)
          hand.finish()
          expect(search(query)).toEqual(searchEvents(timeline, query, language))
          expect(search.isWhole?.()).toBe(true)
        }
      }
    }),
    { seed: 7, numRuns: 60 },
  )
})
