import { expect, test } from "vitest"
import { containerLine } from "../../../src/view/sourcecontainer.ts"
import { makeTimeline } from "../../make.ts"

test.each([
  [{}, "Things"],
  [{ volume: "60", issue: "6", page: "84-90" }, "Things, 60(6), 84-90"],
  [{ volume: "60" }, "Things, 60"],
  [{ issue: "6" }, "Things, (6)"],
  [{ page: "A1" }, "Things, A1"],
])("where in its container a source is: %j", (details, line) => {
  const { sources } = makeTimeline({ sources: [{ id: "s", "container-title": "Things", ...details }] })
  expect(containerLine(sources[0]!)).toBe(line)
})

test("what is in nothing larger has no such line", () => {
  expect(containerLine(makeTimeline({ sources: [{ id: "s", volume: 3 }] }).sources[0]!)).toBeNull()
})
