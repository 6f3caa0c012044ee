import { expect, test } from "vitest"
import { SNIPPET_HEIGHT, SNIPPET_WIDTH, snippetOf } from "../../../src/embed/snippet.ts"

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
