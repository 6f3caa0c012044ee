import { expect, test } from "vitest"
import { embedAddressOf, SNIPPET_HEIGHT, SNIPPET_WIDTH, snippetOf } from "../../../src/state/snippet.ts"

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

test("a snippet is one frame, with the attributes that embedding promises, in their order", () => {
  const src = "https://example.org/alex-krizhevsky/embed/?year=2017"
  const title = "Alex Krizhevsky: timeline"
  expect(snippetOf({ src, title, width: SNIPPET_WIDTH, height: SNIPPET_HEIGHT })).toBe(
    `<iframe src="${src}" title="${title}" width="100%" height="420" loading="lazy" ` +
      `allow="fullscreen; clipboard-write" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ` +
      `style="border:0"></iframe>`,
  )
})

test("nothing in a title or an address gets out of its quotes", () => {
  const title = `"><script>alert('&')</script>`
  const snippet = snippetOf({ src: `https://example.org/?a=1&b="<x>`, title, width: `1" onload="x`, height: 300 })
  expect(snippet.match(/[<>]/g)).toEqual(["<", ">", "<", ">"])
  expect(snippet).toContain(`src="https://example.org/?a=1&amp;b=&quot;&lt;x&gt;"`)
  expect(snippet).toContain(`title="&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;"`)
  expect(snippet.match(/"/g)).toHaveLength(16)
})
