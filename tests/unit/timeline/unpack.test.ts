import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { readBeginning, type Beginning } from "../../../src/timeline/compact/beginning.ts"
import { PRELUDE_BYTES, readHeader, writeHeader } from "../../../src/timeline/compact/container.ts"
import { openCompact, openUnpacked } from "../../../src/timeline/compact/open.ts"
import { wholeSource } from "../../../src/timeline/compact/source.ts"
import { unpack, type Unpacked } from "../../../src/timeline/compact/unpack.ts"
import { writeCompact } from "../../../src/timeline/compact/write.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { transferablesOf } from "../../../src/timeline/openpacked.ts"
import { tell } from "../../laws/files.ts"
import { makeEvents, makeSources, makeTimeline, NOW } from "../../make.ts"

const OPTIONS = { now: NOW, words: en }
const sources = makeSources(3)
const timeline = makeTimeline({
  sources,
  events: makeEvents(1100, 5, { sources: sources.map(({ id }) => String(id)) }),
})
const bytes = new Uint8Array(Buffer.concat(await writeCompact(timeline)))
const all = Array.from({ length: timeline.length }, (_, index) => eventAt(index))
const begin = (isWhole: boolean) => readBeginning({ ...wholeSource(bytes.slice()), isWhole })

test.each([true, false])(
  "what goes to a worker and comes back is handed over, and is the same: %j",
  async (isWhole) => {
    const beginning = await begin(isWhole)
    const there: Beginning = structuredClone(beginning, { transfer: [beginning.bytes.buffer as ArrayBuffer] })
    expect(beginning.bytes.length).toBe(0)
    const unpacked = await unpack(there, OPTIONS, null)
    const back: Unpacked = structuredClone(unpacked, { transfer: transferablesOf(unpacked.packed!) })
    expect(unpacked.packed!.records.starts.length).toBe(0)
    const opened = openUnpacked(back, wholeSource(bytes), OPTIONS).timeline!
    expect(opened.remote === null).toBe(isWhole)
    if (opened.remote !== null) {
      const { remote } = opened
      const come = new Promise<void>((resolve) => remote.onCome(resolve))
      remote.want(all)
      await come
    }
    expect(tell(opened)).toEqual(tell(timeline))
  },
)

test("on the page it is left off again and again, and is over when nobody wants it any more", async () => {
  let pauses = 0
  const { packed } = await unpack(await begin(true), OPTIONS, () => {
    pauses += 1
    return Promise.resolve()
  })
  expect(packed).toEqual((await unpack(await begin(true), OPTIONS, null)).packed)
  expect(pauses).toBeGreaterThan(10)
  const stopped = () => (--pauses > 5 ? Promise.resolve() : Promise.reject(new Error("stopped")))
  await expect(unpack(await begin(true), OPTIONS, stopped)).rejects.toThrow("stopped")
})

test("a section of a later version is passed over, whatever is in it", async () => {
  const beginning = await begin(true)
  const { header, from, blocksFrom } = beginning
  const later = { name: "later", bytes: 3, size: 5 }
  const head = await writeHeader({ ...header, sections: [...header.sections, later] })
  const parts = [head, bytes.subarray(from, blocksFrom), Uint8Array.of(1, 2, 3), bytes.subarray(blocksFrom)]
  const opened = await openCompact(wholeSource(Uint8Array.from(Buffer.concat(parts))), OPTIONS)
  expect(opened.problems).toEqual([])
  expect(tell(opened.timeline!)).toEqual(tell(timeline))
  expect((await readHeader(head)).sections.at(-1)).toEqual(later)
  expect(head.length).toBeGreaterThan(PRELUDE_BYTES)
})

test("how well an event is evidenced does not wait for its texts", async () => {
  const opened = openUnpacked(await unpack(await begin(false), OPTIONS, null), wholeSource(bytes), OPTIONS).timeline!
  let doubted = 0
  for (const event of all) {
    const { evidence } = opened.event(event)
    expect(evidence.level).toBe(timeline.event(event).evidence.level)
    if (evidence.level === "unverified") doubted += 1
  }
  expect(doubted).toBeGreaterThan(0)
})
