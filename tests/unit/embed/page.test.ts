import { readFileSync, readdirSync, statSync } from "node:fs"
import { HtmlValidate } from "html-validate"
import { describe, expect, test } from "vitest"
import { COMMANDS, EVENT_NAMES } from "../../../src/embed/protocol.ts"
import { faultsIn } from "../../../src/site/bundled.ts"
import { SNIPPET_ALLOW, SNIPPET_SANDBOX } from "../../../src/state/snippet.ts"
import { propertyOf, TOKENS, type Token } from "../../../src/view/theme.ts"
import { makeTimeline } from "../../make.ts"

const read = (name: string) => readFileSync(`public/embedding/${name}`, "utf8")
const html = read("index.html")

describe("the page about embedding", () => {
  test("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "void-style": "off", "doctype-style": "off" },
    })
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([])
  })

  test("needs nothing that a strict policy forbids, and knows no site's address", () => {
    const outside = html.replace(/<textarea[\s\S]*?<\/textarea\s*>|<pre[\s\S]*?<\/pre>/g, "")
    expect(outside).not.toMatch(/\sstyle=|\son\w+=|<style|<script(?![^>]*src=)/)
    expect(
      [...outside.matchAll(/(?:src|href)="([^"]*)"/g)]
        .map(([, link]) => link)
        .filter((link) => !/^(#|\.\.\/|embedding\.)/.test(link!)),
    ).toEqual([])
    for (const name of ["index.html", "embedding.js", "embedding.css"]) expect(read(name)).not.toMatch(/https?:\/\/\w/)
  })

  test("tells every command and every event, each with its row", () => {
    const rows = [...html.matchAll(/<th scope="row"><code>([^<]+)<\/code><\/th>/g)].map(([, name]) => name)
    for (const name of [...COMMANDS, ...EVENT_NAMES]) expect(rows).toContain(name)
    for (const code of ["unknown-command", "bad-argument", "not-found", "busy"]) expect(rows).toContain(code)
  })

  test("gives its frames what the snippet gives", () => {
    const frames = [...html.matchAll(/<iframe[^>]*>/g)].map(([tag]) => tag)
    expect(frames.length).toBeGreaterThan(1)
    for (const frame of frames) {
      expect(frame).toContain(`sandbox="${SNIPPET_SANDBOX}"`)
      expect(frame).toContain(`allow="${SNIPPET_ALLOW}"`)
    }
    const host = readFileSync("src/embed/hostframe.ts", "utf8")
    for (const value of [SNIPPET_SANDBOX, SNIPPET_ALLOW]) expect(host).toContain(`"${value}"`)
  })

  test("has the colours of the viewer", () => {
    const css = read("embedding.css")
    const [light = "", dark = ""] = css.split("prefers-color-scheme: dark")
    const shared: readonly Token[] = ["paper", "sheet", "well", "ink", "ink2", "edge", "rule", "focus"]
    for (const token of shared) {
      expect(light).toContain(`${propertyOf(token)}: ${TOKENS.light[token].toLowerCase()};`)
      expect(dark).toContain(`${propertyOf(token)}: ${TOKENS.dark[token].toLowerCase()};`)
    }
  })
})

test("a timeline can't have an address that is the site's own", () => {
  const folders = readdirSync("public").filter((name) => statSync(`public/${name}`).isDirectory())
  expect(folders).toContain("embedding")
  const faultsOf = (id: string) =>
    faultsIn([{ file: "a.json", slug: "a", text: "", problems: [], timeline: makeTimeline({ id }) }])
  for (const name of [...folders, "embed", "assets"]) expect(faultsOf(name), name).toHaveLength(1)
  expect(faultsOf("embeddings")).toEqual([])
})
