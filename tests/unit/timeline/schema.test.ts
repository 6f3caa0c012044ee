import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { makeSchema, schemaText } from "../../../src/cli/schema.ts"
import { FORMATS, RANKS } from "../../../src/timeline/format.ts"
import { STANCES } from "../../../src/timeline/packed.ts"

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly description?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly $defs?: Readonly<Record<string, Node>>
}
const schema = makeSchema() as Node
const definition = (name: string): Node => schema.$defs![name]!

test("the committed schema is the one that the definition gives; if not: npm run schema", () => {
  const committed = readFileSync(new URL("../../../public/schema/timeline-1.json", import.meta.url), "utf8")
  expect(committed).toBe(schemaText())
})

test("the schema says draft 2020-12, what is required, and what may be chosen", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    required: ["title", "events"],
  })
  expect(schema.properties!["format"]!.enum).toEqual([...FORMATS])
  expect(definition("event").required).toEqual(["title"])
  expect(definition("event").properties!["importance"]).toMatchObject({ type: "integer", minimum: 1, maximum: 5 })
  expect(definition("event").properties!["kind"]!.enum).toEqual(["happening", "absence"])
  expect(definition("citation").properties!["stance"]!.enum).toEqual([...STANCES])
  expect(definition("source").properties!["rank"]!.enum).toEqual([...RANKS])
  expect(definition("source").required).toEqual(["id"])
})

test("an event needs a date, or to say that it has none", () => {
  const { items } = schema.properties!["events"] as { items: { allOf: { anyOf?: Node[] }[] } }
  expect(items.allOf[1]!.anyOf!.map(({ required }) => required)).toEqual([["date"], ["undated"]])
})

test("every field has a description", () => {
  const nodes = [schema, ...["event", "citation", "source", "lane", "image"].map(definition)]
  for (const { properties } of nodes) {
    for (const [name, { description }] of Object.entries(properties!))
      expect([name, description ?? ""]).not.toContain("")
  }
})

test("patterns need no flags, so that every validator reads them alike", () => {
  expect(definition("event").properties!["id"]!.pattern).toBe("^[a-z0-9]+(-[a-z0-9]+)*$")
})
