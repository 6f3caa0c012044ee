import { expect, test } from "vitest"
import { escapeHtml, escapeXml, scriptJson } from "../../../src/site/escape.ts"
import { HOSTILE } from "./made.ts"

test("a text stays a text in HTML, and what HTML can't hold is dropped", () => {
  expect(escapeHtml(`<a b="c">&amp;\u0000\u000b\ud800😀`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;😀")
  expect(escapeHtml(HOSTILE)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/)
})

test("XML keeps tabs, lines and returns, and loses what it can't hold", () => {
  expect(escapeXml("a\tb\nc\rd\u0001\ufffe")).toBe("a\tb\nc&#13;d")
})

test("JSON in a script says the same, and nothing in it ends the script", () => {
  const written = scriptJson({ [HOSTILE]: [HOSTILE, 1, null] })
  expect(written).not.toMatch(/[<\u2028\u2029]/)
  expect(JSON.parse(written)).toEqual({ [HOSTILE]: [HOSTILE, 1, null] })
})
