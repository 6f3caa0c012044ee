import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { LoadFailed, type LoadFailure, type Unsent } from "../../../src/view/LoadStates.tsx"
import type { WayOn } from "../../../src/view/WayOnLink.tsx"

const HOME: WayOn = { href: "https://example.org/a/", frame: null }
const OUT: WayOn = { href: "https://example.org/a/career/", frame: fr.embed }

function htmlOf(failure: LoadFailure, way: WayOn | null, words = en): string {
  const html = renderToStaticMarkup(
    <LoadFailed words={words} failure={failure} onTryAgain={() => undefined} way={way} />,
  )
  return html.replace(/\s+/g, " ")
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, "")

const SAID: readonly (readonly [Unsent, number, string, string])[] = [
  ["not-found", 404, "This file isn’t there", "Ce fichier n’existe pas à cette adresse"],
  ["denied", 403, "The server refused to send this file", "Le serveur refuse d’envoyer ce fichier"],
  ["too-many", 429, "The server asks you to wait", "Le serveur demande de patienter"],
  ["server-failed", 503, "The server couldn’t send this file", "Le serveur n’a pas pu envoyer ce fichier"],
  ["not-sent", 418, "The server didn’t send this file", "Le serveur n’a pas envoyé ce fichier"],
]

test.each(SAID)("%s: what the server answered is said as it is, with its number", (kind, status, english, french) => {
  const failure = { kind, where: "https://example.org/a.json", status }
  const html = htmlOf(failure, HOME)
  expect(html).toContain(`<h1>${english}</h1>`)
  expect(textOf(html)).toContain(`The server answered ${status} for https://example.org/a.json. `)
  expect(html).toContain(en.ui.load.tryAgain)
  expect(textOf(htmlOf(failure, HOME, fr))).toContain(
    `${french}Le serveur a répondu ${status} pour https://example.org/a.json. `,
  )
})

test("only where there is no such file is it said not to be there", () => {
  const texts = SAID.map(([kind, status]) => textOf(htmlOf({ kind, where: "a", status }, null)))
  expect(texts.map((text) => text.includes(SAID[0]![2]))).toEqual([true, false, false, false, false])
})

describe("the way on", () => {
  const failure = { kind: "blocked", host: "example.com" } as const

  test("from a page leads to the start of its site", () => {
    expect(htmlOf(failure, HOME)).toContain(`<a class="button" href="https://example.org/a/">${en.ui.load.home}</a>`)
    expect(htmlOf(failure, null)).not.toContain("<a ")
  })

  test("from a frame leads to its own page in a new tab, and says so", () => {
    const html = htmlOf(failure, OUT, fr)
    expect(html).toContain(`<a class="button" href="https://example.org/a/career/" target="_blank" rel="noopener">`)
    expect(textOf(html)).toContain(`${fr.embed.open} (${fr.embed.newTab})`)
  })
})

test.each<LoadFailure>([
  { kind: "blocked", host: "example.com" },
  { kind: "refused", where: "file:career.json" },
  { kind: "format", problem: { level: "error", path: "", value: "", message: "x" } },
])("a frame, in which nothing takes a file, offers none: %j", (failure) => {
  expect(htmlOf(failure, HOME)).toContain(`type="file"`)
  const framed = htmlOf(failure, OUT)
  expect(framed).not.toContain(`type="file"`)
  expect(textOf(framed)).not.toMatch(/drop|choose/i)
})
