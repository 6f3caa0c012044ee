import { expect, test } from "vitest"
import { wantedAt, type Place } from "../../../src/entry/place.ts"
import { problemOf, wayHome, wayOut } from "../../../src/entry/trouble.ts"
import { en } from "../../../src/time/languages/en.ts"

const placeOf = (...slugs: readonly string[]): Place => ({
  root: new URL("https://example.org/a/"),
  up: "./",
  slugs,
  files: new Map(),
})
const FOREIGN = { pathname: "/", search: "?src=https://example.com/b.json" }
const OWN = { pathname: "/career/", search: "" }

test.each([
  ["a file of somebody else's", placeOf("career"), FOREIGN, "https://example.org/a/"],
  ["one of several timelines", placeOf("career", "history"), OWN, "https://example.org/a/"],
  ["the only timeline, which is all that the root shows", placeOf("career"), OWN, undefined],
  ["a site without timelines of its own", placeOf(), FOREIGN, undefined],
])("%s: a way home where it leads somewhere", (_, place, address, home) => {
  expect(wayHome(place, wantedAt(place, address))?.href).toBe(home)
})

test.each([
  ["https://example.org/a/career/fr/embed/?year=2017", "https://example.org/a/career/fr/?year=2017"],
  ["https://example.org/a/embed/index.html?src=b.json", "https://example.org/a/?src=b.json"],
])("the way out of %s", (href, page) => {
  expect(wayOut(new URL(href), en.embed)).toEqual({ href: page, frame: en.embed })
})

test("the page's handle tells the server's answer with its number", () => {
  const problem = problemOf({ kind: "server-failed", where: "https://example.org/a.json", status: 502 }, en)
  expect(problem).toMatchObject({
    value: "https://example.org/a.json",
    message: "The server couldn’t send this file (502)",
  })
})
