import { expect, test } from "vitest"
import { PARTS, readOptions } from "../../../scripts/bench/options.ts"

test("without options all is measured, three times", () => {
  expect(readOptions([])).toEqual({
    ...{ sizes: [10, 1000, 10_000, 100_000, 1_000_000], runs: 3, parts: new Set(PARTS), name: "latest", dist: null },
    ...{ mounts: 50, shapes: [100_000, 1_000_000] },
  })
})

test("quick is once and small, and keeps its results apart", () => {
  const { runs, name, sizes } = readOptions(["--quick", "--only", "load", "--sizes", "10"])
  expect({ runs, name, sizes }).toEqual({ runs: 1, name: "quick", sizes: [10] })
})

test("what is not understood is said", () => {
  expect(() => readOptions(["--only", "load,speed"])).toThrow("--only speed: there are load, frames")
  expect(() => readOptions(["--runs", "many"])).toThrow("--runs many: expected whole numbers")
  expect(() => readOptions(["--fast"])).toThrow()
})
