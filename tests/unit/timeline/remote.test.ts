import { expect, test } from "vitest"
import { makeLabelBook } from "../../../src/layout/labelbook.ts"
import { en } from "../../../src/time/languages/en.ts"
import { openCompact } from "../../../src/timeline/compact/open.ts"
import { writeCompact } from "../../../src/timeline/compact/write.ts"
import { makeSearching } from "../../../src/timeline/searching.ts"
import { eventAt, type Timeline } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline, NOW } from "../../make.ts"

/** A timeline whose texts are elsewhere; `refuse` makes them fail. */
async function open() {
  const whole = makeTimeline({ events: [...makeEvents(1100, 5), { title: "A needle", date: "9000" }] })
  const bytes = Buffer.concat(await writeCompact(whole))
  let isOffline = false
  let reads = 0
  const source = {
    length: 2 ** 21,
    isWhole: false,
    read(from: number, to: number) {
      reads += 1
      return isOffline ? Promise.reject(new Error("off line")) : Promise.resolve(bytes.subarray(from, to))
    },
  }
  const { timeline } = await openCompact(source, { now: NOW, words: en })
  return { timeline: timeline!, whole, reads: () => reads, setOffline: (to: boolean) => void (isOffline = to) }
}

/** Until something has been told of once. */
const told = ({ remote }: Timeline) => new Promise<void>((resolve) => remote!.onCome(resolve))
const last = eventAt(1100)

test("texts that don't come are asked for three times, are lost then, and come when they are asked for again", async () => {
  const { timeline, reads, setOffline } = await open()
  setOffline(true)
  const before = reads()
  timeline.remote!.want([last])
  while (!timeline.remote!.isLost(last)) await told(timeline)
  expect([reads() - before, timeline.remote!.isHere(last)]).toEqual([3, false])
  setOffline(false)
  timeline.remote!.want([last])
  await told(timeline)
  expect([timeline.titleOf(last), timeline.remote!.isLost(last)]).toEqual(["A needle", false])
})

test("a label whose title is on its way takes room and is not kept", async () => {
  const { timeline } = await open()
  const book = makeLabelBook(timeline, en, "en", (text) => 10 * text.length)
  expect(book.of(last)).toMatchObject({ isAway: true, lines: [""], titleWidth: 180, date: "9000" })
  timeline.remote!.want([last])
  await told(timeline)
  expect(book.of(last)).toMatchObject({ lines: ["A needle"], titleWidth: 80 })
  expect(book.of(last).isAway).toBeUndefined()
})

test("a search asks for all texts, and goes on without those that are lost", async () => {
  for (const isOffline of [false, true]) {
    const { timeline, setOffline } = await open()
    setOffline(isOffline)
    let tell: () => void = () => undefined
    const searching = makeSearching({
      connect: () => null,
      tell: () => tell(),
      slicing: { later: (run) => void Promise.resolve().then(run), now: () => 0 },
    })
    const search = searching.makeSearch(timeline, "en")
    const whole = new Promise<void>((resolve) => {
      tell = () => {
        if (search.isWhole?.() !== false) resolve()
      }
    })
    search("needle")
    await whole
    expect(search("needle")!.lastIndexOf(1)).toBe(isOffline ? -1 : last)
    searching.stop()
  }
})
