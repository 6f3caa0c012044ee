import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { EMPTY_SHELL, lostHtml, shellHtml } from "../../../src/site/shell.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"

const built = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="sourceline-root" content="./" />
    <title>Sourceline</title>
    <link rel="icon" href="./favicon.svg" />
    <script type="module" crossorigin src="./assets/page-1a2b.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/page-3c4d.css" />
  </head>
  <body>
    <div id="root"><div class="first-paint"></div></div>
    <noscript>No script.</noscript>
  </body>
</html>
`

describe("the page at an address", () => {
  const whole = {
    ...EMPTY_SHELL,
    path: "small/event/first/",
    language: "fr",
    title: `"First" & <b>`,
    head: [`<meta name="description" content="$& is no order" />`],
    styles: ["assets/later-5e6f.css"],
    fonts: ["assets/sans-7a8b.woff2"],
    words: "assets/fr-1c2d.js",
    foreign: ["assets/reader-3e4f.js", "assets/lists-5a6b.js"],
    file: "small/read.json",
    app: { html: "<h1>$& The app</h1>", language: "fr", year: 2026, data: "1-a", hasLater: true },
    article: { html: "<p>To read</p>", style: "assets/article-9c0d.css" },
  } as const
  const early = built.replace("<title>", `<script async src="./early.js"></script>\n    <title>`)
  const page = shellHtml(built, { ...whole, foreign: [] }, ["small", "x"])

  test("links to the site's files from its own depth", () => {
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      "../../../small/read.json",
      "../../../assets/fr-1c2d.js",
      "../../../assets/sans-7a8b.woff2",
      "../../../assets/later-5e6f.css",
      "../../../favicon.svg",
      "../../../assets/page-1a2b.js",
      "../../../assets/page-3c4d.css",
      "../../../assets/article-9c0d.css",
    ])
  })

  test("says once where the root is, and which timelines the site has", () => {
    expect(page.match(/<meta name="sourceline-root"[^>]*>/g)).toEqual([
      `<meta name="sourceline-root" content="../../../" />`,
    ])
    expect(page).toContain(`<meta name="sourceline-timelines" content="small x" />`)
  })

  test("tells early.js, which knows where the root is, what reads somebody else's file", () => {
    const root = shellHtml(early, whole, ["small"])
    expect(root).toContain(`src="../../../early.js" data-ahead="assets/reader-3e4f.js assets/lists-5a6b.js"></script>`)
    expect(shellHtml(early, { ...whole, foreign: [] }, ["small"])).not.toContain("data-ahead")
  })

  test("has its own title, escaped", () => {
    expect(page).toContain("<title>&quot;First&quot; &amp; &lt;b&gt;</title>")
  })

  test("is in its language, and holds the app for the script to take over, then the text for those without", () => {
    expect(page).toContain(`<html lang="fr">`)
    expect(page).toContain(
      `<div id="root" data-path="small/event/first/" data-language="fr" data-year="2026" data-read="1-a" data-later><h1>$& The app</h1></div>`,
    )
    expect(page.indexOf("To read")).toBeGreaterThan(page.indexOf("The app"))
    expect(page).toContain(`content="$& is no order"`)
    expect(page).not.toMatch(/first-paint|noscript/)
  })

  test("without an app is empty, for the script to fill", () => {
    const front = shellHtml(built, EMPTY_SHELL, ["small", "x"])
    expect(front).toContain(`src="./assets/page-1a2b.js"`)
    expect(front).toContain("<title>Sourceline</title>")
    expect(front).toContain(`<div id="root"><div class="first-paint">`)
    expect(front).not.toContain("preload")
    expect(front).not.toContain("data-ahead")
  })

  test("has no script of its own text, so that a host can forbid those (CSP script-src 'self')", () => {
    for (const html of [page, lostHtml(built, ["small"], [en, fr], null)])
      expect([...html.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)].map(([, text]) => text?.trim())).toEqual(
        expect.arrayContaining([""]),
      )
    expect(`${page}${lostHtml(built, ["small"], [en, fr], null)}`).not.toMatch(/<script\b[^>]*>\s*[^<\s]/)
  })

  test("can't be made from a page without a title, and says so", () => {
    expect(() => shellHtml("<head></head>", EMPTY_SHELL, [])).toThrow("no <title>")
  })
})

test("404.html has no link that depends on its depth, and looks for the root at each depth", () => {
  const lost = lostHtml(built, ["small"], [en, fr], null)
  const free = lost.replace(/<template.*<\/template>/, "")
  expect([...free.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, link]) => link)).toEqual([
    "find-root.js",
    "../find-root.js",
    "../../find-root.js",
    "../../../find-root.js",
    "../../../../find-root.js",
    "../../../../../find-root.js",
  ])
  expect(lost).toContain(`<template id="waiting"><link rel="icon" href="./favicon.svg" /><script type="module"`)
  expect(lost).toContain(`content="noindex"`)
})

test("404.html says in every language that there is no such page, to who has no scripts", () => {
  const [, note] = /<noscript>(.*?)<\/noscript>/s.exec(lostHtml(built, ["small"], [en, fr], null)) ?? []
  expect(note).toMatch(/^<p lang="en">There is no such page here\..*<p lang="fr">Cette page n’existe pas ici\./)
})

test("404.html leads home without scripts where the build knows the site's address", () => {
  const [, note = ""] =
    /<noscript>(.*?)<\/noscript>/s.exec(lostHtml(built, ["small"], [en, fr], "https://example.org/a/?b&c")) ?? []
  expect(note.match(/<a .*?<\/a>/g)).toEqual([
    `<a href="https://example.org/a/?b&amp;c">${en.ui.load.home}</a>`,
    `<a href="https://example.org/a/?b&amp;c">${fr.ui.load.home}</a>`,
  ])
})

test("the logo has its colours from the page's own letters where no style sheet has come", () => {
  const colors = [...readFileSync("index.html", "utf8").matchAll(/\s(?:fill|stroke)="([^"]*)"/g)].map(
    ([, color]) => color,
  )
  for (const color of colors) expect(color).toMatch(/^(none|currentColor|var\(--\w+, currentColor\))$/)
})
