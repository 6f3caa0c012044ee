import { expect, test } from "vitest"
import { embedAddressOf } from "../../../src/state/snippet.ts"

test("the embed page of a timeline lies in its folder, that of someone else's file at the root", () => {
  expect(embedAddressOf("career", [])).toBe("career/embed/")
  expect(embedAddressOf("career", [["year", "2017"]])).toBe("career/embed/?year=2017")
  expect(embedAddressOf(null, [["src", "https://example.org/a.json?b=1&c"]])).toBe(
    "embed/?src=https://example.org/a.json%3Fb%3D1%26c",
  )
})

test("what an embed address is given comes back from it, whatever it holds", () => {
  const query = [
    ["q", 'a&b="<c>" +#é'],
    ["lanes", "one,two"],
    ["t", "-0049-03-15..latest"],
  ] as const
  const url = new URL(embedAddressOf("career", query), "https://example.org/a/b/")
  expect(url.pathname).toBe("/a/b/career/embed/")
  expect([...url.searchParams]).toEqual(query.map((each) => [...each]))
})

test("half a surrogate pair is replaced, as browsers do", () => {
  expect(embedAddressOf("career", [["q", "a\uD800b"]])).toBe("career/embed/?q=a%EF%BF%BDb")
})
