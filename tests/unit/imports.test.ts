import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { cyclesIn, faultOf, habitFaultsOf, importsOf, MAY, readSources } from "./rooms.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const files = readSources(root, "src")
const imports = files.flatMap(importsOf)

test("the check reads the rooms: one that reads nothing must not pass", () => {
  expect(files.length).toBeGreaterThan(20)
  expect(imports.length).toBeGreaterThan(20)
})

test("every import of src is one that the table of rooms allows", () => {
  expect(imports.map(faultOf).filter((fault) => fault !== null)).toEqual([])
})

test("every relative import of src names its file with its ending", () => {
  const bare = imports.filter(({ specifier }) => specifier.startsWith(".") && !/\.\w+(\?[\w&]+)?$/.test(specifier))
  expect(bare.map(({ from, line, specifier }) => `${from}:${line}: ${specifier}`)).toEqual([])
})

test("no file of src reaches itself through its imports", () => {
  expect(cyclesIn(imports)).toEqual([])
})

test("src has no barrels, no default exports, no catch-all names, and long files say why", () => {
  expect(files.flatMap(habitFaultsOf)).toEqual([])
})

test("ARCHITECTURE.md has the same table as this check", () => {
  const page = readFileSync(new URL("../../ARCHITECTURE.md", import.meta.url), "utf8")
  const rows = [...page.matchAll(/^\| `src\/(\w+)\/`\s*\| ([^|]*?)\s*\|/gm)].map(([, room, may]) => [room, may])
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(
      Object.entries(MAY).map(([room, may]) => [
        room,
        room === "entry" ? "every room" : may.map((name) => `\`${name}\``).join(", ") || "nothing",
      ]),
    ),
  )
})

const faultsIn = (path: string, text: string) =>
  importsOf({ path, text })
    .map(faultOf)
    .filter((fault) => fault !== null)

test.each([
  ["a room further down the sentence", "src/timeline/a.ts", `import { b } from "../layout/b.ts"`],
  ["anything at all, from time", "src/time/a.ts", `import { b } from "../timeline/b.ts"`],
  ["a type", "src/layout/a.ts", `import type { B } from "../state/b.ts"`],
  ["a type in passing", "src/layout/a.ts", `type B = import("../state/b.ts").B`],
  ["through a re-export", "src/state/a.ts", `export { B } from "../view/b.tsx"`],
  ["through a starred re-export", "src/state/a.ts", `export * from "../view/b.tsx"`],
  ["later, when needed", "src/state/a.ts", `const b = () => import("../view/b.tsx")`],
  ["for its effect alone", "src/state/a.ts", `import "../view/b.tsx"`],
  ["as a worker", "src/layout/a.ts", `new Worker(new URL("../entry/worker.ts", import.meta.url))`],
  ["under a name made at run time", "src/view/a.ts", `const b = (name: string) => import(name)`],
  ["a whole folder", "src/view/a.ts", `const all = import.meta.glob("../entry/*.ts")`],
  ["the view, from the command line", "src/cli/a.ts", `import { B } from "../view/b.tsx"`],
  ["React, from a pure room", "src/state/a.ts", `import { useState } from "react"`],
  ["d3-scale, by another door", "src/layout/ticks.ts", `import { scaleLinear } from "d3-scale"`],
  ["d3-time, by another door", "src/layout/scale.ts", `import { utcDay } from "d3-time"`],
  ["react-router, by another door", "src/view/App.tsx", `import { Routes } from "react-router"`],
  ["valibot, from outside timeline", "src/state/a.ts", `import * as v from "valibot"`],
  ["a package nobody listed", "src/view/a.ts", `import { clsx } from "clsx"`],
  ["Node, from the view", "src/view/a.ts", `import { readFile } from "node:fs/promises"`],
  ["what is outside src, from a pure room", "src/time/a.ts", `import { version } from "../../package.json"`],
  ["from a file that is in no room", "src/a.ts", `import { b } from "./time/b.ts"`],
])("an import that breaks the table is seen: %s", (_, path, text) => {
  expect(faultsIn(path, text)).toHaveLength(1)
})

test.each([
  ["src/layout/scale.ts", `import { scaleLinear } from "d3-scale"`],
  ["src/view/router.tsx", `import { Routes } from "react-router"`],
  ["src/entry/page.tsx", `import { App } from "../view/App.tsx"; import { createRoot } from "react-dom/client"`],
  ["src/entry/page.tsx", `import { version } from "../../package.json"`],
  ["src/cli/check.ts", `import { read } from "../timeline/read.ts"; import { readFile } from "node:fs/promises"`],
  ["src/time/a.ts", `// import { b } from "../view/b.ts"\nconst text = 'import "react"'`],
])("what the table allows passes: %s", (path, text) => {
  expect(faultsIn(path, text)).toEqual([])
})

test("a fault names the file, the line and the rooms that may be imported", () => {
  expect(faultsIn("src/layout/a.ts", `\nimport { b } from "../view/b.tsx"`)).toEqual([
    "src/layout/a.ts:2: layout may not import view; it may import: time, timeline",
  ])
})

test("a cycle is told as the way round", () => {
  const ring = ["a", "b", "c"].flatMap((name, i, names) =>
    importsOf({ path: `src/time/${name}.ts`, text: `import "./${names[(i + 1) % 3] ?? ""}.ts"` }),
  )
  expect(cyclesIn(ring)).toEqual(["src/time/a.ts > src/time/b.ts > src/time/c.ts > src/time/a.ts"])
})

test.each([
  ["src/view/index.ts", "export const a = 1"],
  ["src/view/utils.ts", "export const a = 1"],
  ["src/view/date-helpers.ts", "export const a = 1"],
  ["src/common/a.ts", "export const a = 1"],
  ["src/view/a.ts", "export default function a() {}"],
  ["src/view/a.ts", "const a = 1\nexport default a"],
  ["src/view/a.ts", "const a = 1\nexport { a as default }"],
  ["src/view/a.ts", `export * from "./b.ts"`],
  ["src/view/a.ts", "export const a = 1\n".repeat(351)],
])("a habit we do not want is seen: %s", (path, text) => {
  expect(habitFaultsOf({ path, text })).toHaveLength(1)
})

test("a long file passes when its top says why", () => {
  const text = "// Long on purpose: one table of every tick step.\n" + "export const a = 1\n".repeat(351)
  expect(habitFaultsOf({ path: "src/view/a.ts", text })).toEqual([])
})

/** All that a file reaches through its imports, at once or later, but for `except`. */
function reachedFrom(path: string, except = "", reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(path) || path === except) return reached
  reached.add(path)
  for (const { from, to } of imports) if (from === path) reachedFrom(to, except, reached)
  return reached
}

test("a frame, whose words come without those of a page's tools, needs none of them, nor a page those of a frame", () => {
  const page = reachedFrom("src/entry/page.tsx")
  // It knows the parts of a page by their types alone.
  const frame = reachedFrom("src/entry/embed.tsx", "src/entry/afterparts.ts")
  expect([page, frame].map((each) => each.has("src/view/toolwords.ts"))).toEqual([true, false])
  expect([page, frame].map((each) => each.has("src/view/embedwords.ts"))).toEqual([false, true])
})
