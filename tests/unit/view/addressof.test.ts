import { expect, test } from "vitest"
import { arrivalOf } from "../../../src/entry/arrivalof.ts"
import { wantedAt } from "../../../src/entry/place.ts"
import type { LanguageTag, State } from "../../../src/state/state.ts"
import { en } from "../../../src/time/languages/en.ts"
import { addressOf } from "../../../src/view/addressof.ts"
import { makeTimeline } from "../../make.ts"
import { after, CAREER, event, stateOf } from "../state/world.ts"

const ENGLISH = { slug: "career", form: "path", kept: [] } as const
const FRENCH = { ...ENGLISH, slug: "career/fr" }
const FOREIGN = { slug: "", form: "query", kept: [["src", "https://other.example/f.json"]] } as const
const timeline = makeTimeline({ ...CAREER, title: { en: "A career", fr: "Une carrière" } })
const inHand = after(stateOf(timeline), { type: "select", event: event("left-google"), at: 0, reveal: false })
const chosen = (language: LanguageTag, state: State = inHand) => after(state, { type: "language", language })

test("a language that was chosen leads to the pages that it has, from those of another too", () => {
  for (const frame of [ENGLISH, FRENCH]) {
    expect(addressOf(chosen("fr"), frame)).toBe("/career/fr/event/left-google/")
    // What stands at an address without a language is in the browser's.
    expect(addressOf(chosen("en"), frame)).toBe("/career/event/left-google/?lang=en")
  }
})

test("a language that nobody chose is the page's", () => {
  expect(addressOf(inHand, ENGLISH)).toBe("/career/event/left-google/")
  expect(addressOf(inHand, FRENCH)).toBe("/career/fr/event/left-google/")
})

test("a language without pages, and one of somebody else's file, is a parameter", () => {
  const plain = stateOf(makeTimeline({ events: [{ date: "2001" }] }))
  expect(addressOf(chosen("fr", plain), ENGLISH)).toBe("/career/?lang=fr")
  expect(addressOf(chosen("fr"), FOREIGN)).toBe("/?src=https://other.example/f.json&event=left-google&lang=fr")
})

test("both ways to name a language arrive in it", () => {
  const place = { root: new URL("https://example.org/"), up: "./", slugs: ["career"], files: new Map() }
  const languageAt = (pathname: string, search = "") =>
    arrivalOf(wantedAt(place, { pathname, search }), timeline, en).language
  expect(languageAt("/career/fr/event/left-google/")).toBe("fr")
  expect(languageAt("/career/event/left-google/", "?lang=fr")).toBe("fr")
  expect(languageAt("/career/fr/2017/", "?lang=en")).toBe("en")
  expect(languageAt("/career/2017/")).toBeNull()
})
