import { expect, test } from "vitest"
import { oembedOf } from "../../../src/site/oembed.ts"
import type { Page } from "../../../src/site/page.ts"
import { HERE, career, eventPage, pageOf, siteOf, sourcePage } from "./made.ts"

const answerAt = (page: Page, url: string | null = HERE) =>
  JSON.parse(oembedOf(page, siteOf(url, career))) as Record<string, unknown>
const srcIn = (page: Page, url: string | null = HERE) => /src="([^"]*)"/.exec(String(answerAt(page, url)["html"]))?.[1]

test("an answer has every field that oEmbed asks of a rich one, and the snippet that hosts paste", () => {
  expect(answerAt(pageOf(career, { kind: "year", year: 2017 }))).toEqual({
    version: "1.0",
    type: "rich",
    title: "2017 · A career",
    provider_name: "Sourceline",
    provider_url: HERE,
    cache_age: 86_400,
    html:
      `<iframe src="${HERE}test/embed/?year=2017" title="2017 · A career: timeline" width="100%" height="420" ` +
      `loading="lazy" allow="fullscreen; clipboard-write" ` +
      `sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`,
    width: 720,
    height: 420,
    thumbnail_url: `${HERE}test/2017/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
})

test("the frame opens at what the page shows, in its language", () => {
  expect(srcIn(pageOf(career, { kind: "timeline" }))).toBe(`${HERE}test/embed/`)
  expect(srcIn(pageOf(career, { kind: "embed" }))).toBe(`${HERE}test/embed/`)
  expect(srcIn(eventPage(career, "left", "fr"))).toBe(`${HERE}test/fr/embed/?event=left`)
  expect(srcIn(sourcePage(career, "a b&c'd%"))).toBe(`${HERE}test/embed/?source=a%20b%26c'd%25`)
})

test("where the site does not know its address, the answer leads on from its own", () => {
  const page = eventPage(career, "left", "fr")
  const at = `${HERE}test/fr/event/left/oembed.json`
  expect(answerAt(page, null)).not.toHaveProperty("provider_url")
  expect(new URL(srcIn(page, null)!, at).href).toBe(srcIn(page))
  expect(new URL(String(answerAt(page, null)["thumbnail_url"]), at).href).toBe(answerAt(page)["thumbnail_url"])
  expect(JSON.stringify(answerAt(page, null))).not.toContain("http")
})
