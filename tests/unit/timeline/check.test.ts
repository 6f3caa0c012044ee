import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { schemaText } from "../../../src/cli/schema.ts"
import { runIn } from "../../commandline.ts"
import { makeEvent, makeFile } from "../../make.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sourceline-"))
  writeFileSync(join(folder, "good.json"), JSON.stringify(makeFile()))
  writeFileSync(join(folder, "odd.json"), JSON.stringify({ ...makeFile(), sumary: "S" }))
  const bad = makeFile({ events: [{}, makeEvent({ date: "2017-13" })] })
  writeFileSync(join(folder, "bad.json"), JSON.stringify(bad))
  writeFileSync(join(folder, "broken.json"), "{")
})
afterAll(() => rmSync(folder, { recursive: true }))

const command = (...args: string[]) => runIn(folder, args)

test("a good file is said to be good, and exits 0", async () => {
  expect(await command("check", "good.json")).toEqual({
    code: 0,
    printed: "good.json\n  No problems. 1 event.",
    complained: "",
  })
})

test("problems are told one a line, with a closing sentence; warnings exit 0", async () => {
  expect(await command("check", "odd.json")).toEqual({
    code: 0,
    printed:
      `odd.json\n  warning sumary "sumary": this field is not part of the format; left out. Did you mean summary?\n` +
      "  0 errors, 1 warning, 0 notices. The event is shown.",
    complained: "",
  })
})

test("errors exit 1, and name path, value and reason", async () => {
  const { code, printed } = await command("check", "bad.json", "good.json")
  expect(code).toBe(1)
  expect(printed).toBe(
    `bad.json\n  error events[1].date "2017-13": month 13 does not exist; months run from 01 to 12\n` +
      "  1 error, 0 warnings, 0 notices. 1 of 2 events left out.\ngood.json\n  No problems. 1 event.",
  )
})

test("a file that can't be shown at all exits 1", async () => {
  const { code, printed } = await command("check", "broken.json")
  expect(code).toBe(1)
  expect(printed).toContain("line 1, column 2")
  expect(printed).toContain("The file can’t be shown.")
})

test("a file that can't be opened exits 2, and the others are still checked", async () => {
  const { code, printed, complained } = await command("check", "nowhere.json", "good.json")
  expect(code).toBe(2)
  expect(complained).toBe("nowhere.json\n  There is no such file.")
  expect(printed).toContain("No problems.")
  expect((await command("check", ".")).complained).toContain("It is a folder")
})

test("with --json the same comes for machines", async () => {
  const { code, printed } = await command("check", "--json", "bad.json", "nowhere.json")
  expect(code).toBe(2)
  expect(JSON.parse(printed)).toEqual([
    {
      file: "bad.json",
      shown: true,
      events: 1,
      leftOut: 1,
      problems: [
        {
          level: "error",
          path: "events[1].date",
          value: "2017-13",
          message: "month 13 does not exist; months run from 01 to 12",
        },
      ],
    },
    { file: "nowhere.json", failure: "There is no such file." },
  ])
})

test.each([
  [[]],
  [["check"]],
  [["check", "--yaml", "good.json"]],
  [["launch"]],
  [["schema", "x"]],
  [["compact"]],
  [["expand", "-o", "x"]],
])("called wrongly it says how, and exits 2: %j", async (args) => {
  const { code, complained } = await command(...args)
  expect(code).toBe(2)
  expect(complained).toContain("npm run check FILE...")
})

test("help is no mistake", async () => {
  expect(await command("--help")).toMatchObject({ code: 0, complained: "" })
})

test("schema writes the schema where it is published from", async () => {
  expect((await command("schema")).code).toBe(0)
  expect(readFileSync(join(folder, "public/schema/timeline-1.json"), "utf8")).toBe(schemaText())
})

test("the script runs in plain Node, and finds files from where npm was called", () => {
  const script = fileURLToPath(new URL("../../../scripts/sourceline.mjs", import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [script, "check", "bad.json"], {
    cwd: tmpdir(),
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  })
  expect(status).toBe(1)
  expect(stdout).toContain("1 of 2 events left out.")
}, 20_000)
