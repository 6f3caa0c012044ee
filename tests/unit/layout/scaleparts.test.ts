import { readFileSync } from "node:fs"
import { scaleLinear } from "d3-scale"
import { expect, test } from "vitest"
import { STANDINS } from "../../../scripts/standins.ts"

test("the scale that is tested runs on the stand-ins, as the built one does", () => {
  expect(() => scaleLinear([0, 1], [0, 100]).ticks(5)).toThrow("no ticks")
  expect(() => scaleLinear([0, 1], [0, 100]).tickFormat(5)).toThrow("in scaleparts")
})

test("a linear scale on the stand-ins meets its ends exactly and goes both ways", () => {
  const line = scaleLinear([-1e20, 1e20], [120, 1280])
  expect([line(-1e20), line(0), line(1e20)]).toEqual([120, 700, 1280])
  expect([line.invert(120), line.invert(700), line.invert(1280)]).toEqual([-1e20, 0, 1e20])
  expect(scaleLinear([0, 3], [0, 10]).rangeRound([0, 10])(1)).toBe(3)
})

test("every name that d3-scale and d3-time take from a replaced package is there", async () => {
  const text = ["d3-scale", "d3-time"]
    .map((name) => readFileSync(`node_modules/${name}/dist/${name}.mjs`, "utf8"))
    .join("\n")
  for (const [name, file] of Object.entries(STANDINS)) {
    const taken = [...text.matchAll(new RegExp(`import \\{([^}]*)\\} from ['"]${name}['"]`, "g"))]
    const names = taken.flatMap(([, list = ""]) => list.split(",").map((each) => each.trim().split(" as ")[0]!))
    expect(names.length).toBeGreaterThan(1)
    expect(Object.keys((await import(file)) as object)).toEqual(expect.arrayContaining(names))
  }
})
