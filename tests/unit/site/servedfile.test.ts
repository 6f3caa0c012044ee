import { existsSync, readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { servedText } from "../../../src/site/servedfile.ts"
import { read } from "../../make.ts"

const LINK = "../schema/timeline-1.json"
const schemaIn = (text: string) => (JSON.parse(text) as { $schema?: string }).$schema

test.each([
  `{"title":"T","events":[]}`,
  `{ "$schema": "../../public/schema/timeline-1.json", "title": "T", "events": [] }`,
  `{\n  "$schema": "a \\" b",\n  "title": "T",\n  "events": []\n}\n`,
  ` {}`,
])("a served file leads to its schema, and says the same otherwise: %s", (text) => {
  const served = servedText(text)
  expect(schemaIn(served)).toBe(LINK)
  expect(JSON.parse(served)).toEqual({ ...(JSON.parse(text) as object), $schema: LINK })
})

test("what is no object, or has its schema elsewhere, is served as it is", () => {
  for (const text of ["[]", `{"title":"T","$schema":"x","events":[]}`, `\uFEFF{"title":"T","$schema":"x"}`])
    expect(servedText(text)).toBe(text)
})

test("the files of this site lead to a schema that is there, in the repository and when served", () => {
  const folder = "data/timelines/"
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const text = readFileSync(folder + name, "utf8")
    expect(existsSync(new URL(schemaIn(text)!, new URL(folder + name, `file://${process.cwd()}/`)))).toBe(true)
    const served = servedText(text)
    const at = new URL(schemaIn(served)!, "https://example.org/a/b/alex/timeline.json").pathname
    expect(existsSync(at.replace("/a/b/", "public/"))).toBe(true)
    expect(read(served).problems).toEqual(read(text).problems)
  }
})
