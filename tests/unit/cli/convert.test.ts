import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { runIn } from "../../commandline.ts"
import { makeEvent, makeFile, read } from "../../make.ts"

const { check, compact: compactWords } = en.problems
let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sourceline-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content))
const sizeOf = (name: string) => statSync(join(folder, name)).size

const command = (...args: string[]) => runIn(folder, args)

test("a file is written in its compact form beside it, checked, and expanded to the same timeline", async () => {
  const file = makeFile({ events: [{ title: "One" }, { title: "Two", date: "2018~", text: "More of it." }] })
  put("a.b.json", file)
  expect(await command("compact", "a.b.json")).toEqual({
    code: 0,
    printed: check.wrote("a.b.sourceline", sizeOf("a.b.sourceline"), en.scene.events(2)),
    complained: "",
  })
  expect((await command("check", "a.b.sourceline")).printed).toBe(`a.b.sourceline\n  ${check.fine("2 events")}`)
  expect(await command("expand", "a.b.sourceline", "-o", "again.json")).toMatchObject({ code: 0, complained: "" })
  const again = read(readFileSync(join(folder, "again.json"), "utf8")).timeline!
  const before = read(file).timeline!
  expect([0, 1].map((index) => again.event(eventAt(index)))).toEqual(
    [0, 1].map((index) => before.event(eventAt(index))),
  )
})

test("what can't be read is told and left out, with exit code 1", async () => {
  put("bad.json", makeFile({ events: [{}, makeEvent({ date: "2017-13" })] }))
  const { code, printed } = await command("compact", "-o", "out.bin", "bad.json")
  expect(code).toBe(1)
  expect(printed).toContain("month 13 does not exist")
  expect(printed).toContain(check.wrote("out.bin", sizeOf("out.bin"), en.scene.events(1)))
  expect((await command("check", "out.bin")).printed).toContain("1 event")
})

test("a file that can't be shown is told, and nothing is written", async () => {
  put("broken.json", new Uint8Array([0x7b]))
  expect((await command("compact", "broken.json")).code).toBe(1)
  expect(existsSync(join(folder, "broken.sourceline"))).toBe(false)
  const { code, printed } = await command("expand", "broken.json", "-o", "out.json")
  expect([code, existsSync(join(folder, "out.json"))]).toEqual([1, false])
  expect(printed).toContain(compactWords.notCompact)
})

test("a compact file that is damaged is told where, and what is left of it expands", async () => {
  put("a.json", makeFile())
  await command("compact", "a.json")
  const bytes = readFileSync(join(folder, "a.sourceline"))
  put("bent.sourceline", bytes.with(bytes.length - 12, bytes.at(-12)! ^ 255))
  const { code, printed } = await command("expand", "bent.sourceline")
  expect(code).toBe(1)
  expect(printed).toContain(compactWords.textsLost(1, 1))
  expect(JSON.parse(readFileSync(join(folder, "bent.json"), "utf8"))).toMatchObject({ events: [{ id: "e0" }] })
})

test("no file is lost by a name that nobody gave", async () => {
  put("a.json", makeFile())
  await command("compact", "a.json")
  const refused = (file: string, why: string) => ({ code: 2, printed: "", complained: `${file}\n  ${why}` })
  expect(await command("expand", "a.sourceline")).toEqual(refused("a.json", check.existsAlready))
  expect(await command("compact", "a.json", "-o", "a.json")).toEqual(refused("a.json", check.notWritten))
  expect(await command("compact", "a.sourceline")).toEqual(refused("a.sourceline", check.alreadyCompact))
  expect(await command("compact", "nowhere.json")).toEqual(refused("nowhere.json", check.noSuchFile))
  expect(await command("expand", "nowhere")).toEqual(refused("nowhere", check.noSuchFile))
  expect(JSON.parse(readFileSync(join(folder, "a.json"), "utf8"))).toEqual(makeFile())
})

test("a folder that is not there is no place to write to", async () => {
  put("a.json", makeFile())
  expect(await command("compact", "a.json", "-o", "x/y")).toMatchObject({ code: 2, printed: "" })
})
