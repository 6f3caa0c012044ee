import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { instantAt } from "../../src/time/instant.ts"
import { RESERVED } from "../../src/site/bundled.ts"
import { readTimeline } from "../../src/timeline/read.ts"

const README = readFileSync(new URL("../../data/README.md", import.meta.url), "utf8")
const EXAMPLES = [...README.matchAll(/```json\n(.*?)```/gs)].map(([, example = ""]) => example)

test("the guide has the smallest file that works, and one with a source", () => {
  expect(EXAMPLES).toHaveLength(2)
})

test.each(EXAMPLES)("the guide's example reads without error or warning: %s", (example) => {
  const { timeline, problems } = readTimeline(example, { slug: "guide", now: instantAt(0), words: en })
  expect(timeline?.length).toBe(1)
  expect(problems.filter(({ level }) => level !== "notice")).toEqual([])
})

test("the guide names the addresses that no timeline can have", () => {
  for (const id of RESERVED) expect(README).toContain(`\`${id}\``)
})
