import { expect, test } from "vitest"
import { makeLabelBook } from "../../../src/layout/labelbook.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { en } from "../../../src/time/languages/en.ts"
import { openCompact } from "../../../src/timeline/compact/open.ts"
import { writeCompact } from "../../../src/timeline/compact/write.ts"
import { makeSearching } from "../../../src/timeline/searching.ts"
import { orderByTitle } from "../../../src/timeline/titleorder.ts"
import { eventAt, type EventIndex, type Timeline } from "../../../src/timeline/model.ts"
import type { Problem } from "../../../src/timeline/problem.ts"
import { eventName } from "../../../src/view/eventname.ts"
import { shareTitle } from "../../../src/view/sharetitle.ts"
import { makeEvents, makeTimeline, NOW } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

interface Told {
  readonly problems: readonly Problem[]
  readonly failed: readonly EventIndex[]
}

/** A timeline whose texts are elsewhere, or damaged from a place on; and all that it tells of them. */
async function open(damagedFrom = Infinity) {
  const whole = makeTimeline({ events: [...makeEvents(1100, 5), { title: "A needle", date: "9000" }] })
  const bytes = Buffer.concat(await writeCompact(whole)).map((byte, at) => (at < damagedFrom ? byte : ~byte))
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
  const news: Told[] = []
  const tell = (problems: Told["problems"], failed: Told["failed"]) => void news.push({ problems, failed })
  const { timeline } = await openCompact(source, { now: NOW, words: en, tell })
  return {
    timeline: timeline!,
    length: bytes.length,
    news,
    whole,
    reads: () => reads,
    setOffline: (to: boolean) => void (isOffline = to),
  }
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

test("what did not come is a problem until it has come, and says what to ask for again", async () => {
  const { timeline, news, setOffline } = await open()
  setOffline(true)
  timeline.remote!.want([eventAt(0), last])
  while (!timeline.remote!.isLost(last)) await told(timeline)
  const message = en.problems.compact.textsFailed(1, 1101)
  expect(news.at(-1)).toMatchObject({ problems: [{ level: "error", message }], failed: [0, 1024] })
  expect(timeline.remote!.isDamaged(last)).toBe(false)
  timeline.remote!.want([eventAt(0)])
  while (!timeline.remote!.isLost(eventAt(0))) await told(timeline)
  expect(news.at(-1)!.problems).toHaveLength(1)
  setOffline(false)
  timeline.remote!.want(news.at(-1)!.failed)
  await told(timeline)
  expect([timeline.remote!.isHere(last), news.at(-1)]).toEqual([true, { problems: [], failed: [] }])
})

test("what is damaged is a problem that stays, and is not asked for again", async () => {
  const { length } = await open()
  const { timeline, news, reads } = await open(length - 100)
  timeline.remote!.want([eventAt(0), last])
  await told(timeline)
  const message = en.problems.compact.textsLost(1025, 1101)
  expect(news).toMatchObject([{ problems: [{ message, hint: en.problems.compact.remedy }], failed: [] }])
  expect([timeline.remote!.isDamaged(last), timeline.remote!.isHere(eventAt(0))]).toEqual([true, true])
  const before = reads()
  timeline.remote!.want([last])
  expect(reads()).toBe(before)
})

test("nobody reads an empty title: words stand in its place until it is here", async () => {
  const { timeline, setOffline } = await open()
  const name = () => eventName(timeline, last, en, "en")
  const title = () => shareTitle({ kind: "event", event: last }, timeline, String, en)
  const next = () => {
    const [lane] = stage(timeline, { span: { from: startOfYear(2100), to: startOfYear(2110) } }).scene.lanes
    return lane!.texts.at(-1)!.text
  }
  const { texts } = en.ui
  expect([name().includes(`9000. ${texts.coming}`), title(), next()]).toEqual([true, "A timeline", "Next: 9000 →"])
  setOffline(true)
  timeline.remote!.want([last])
  while (!timeline.remote!.isLost(last)) await told(timeline)
  expect(name()).toContain(`9000. ${texts.lost}.`)
  setOffline(false)
  timeline.remote!.want([last])
  await told(timeline)
  expect([name().includes("9000. A needle."), title(), next()]).toEqual([
    true,
    "A needle · A timeline",
    "Next: A needle, 9000 →",
  ])
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

test("titles that are here are sorted, and those that are not stand last", async () => {
  const { timeline, whole } = await open()
  const ordered = (of: Timeline) => {
    const steps = orderByTitle(of, "en")
    for (;;) {
      const { done, value } = steps.next()
      if (done === true) return [...value]
    }
  }
  const all = Array.from({ length: 1101 }, (_, event) => event)
  expect(ordered(timeline)).toEqual(all)
  timeline.remote!.want([last])
  await told(timeline)
  const byTitle = ordered(whole)
  const { isHere } = timeline.remote!
  const [here, away] = [true, false].map((isMeant) => (event: number) => isHere(eventAt(event)) === isMeant)
  expect(ordered(timeline)).toEqual([...byTitle.filter(here!), ...all.filter(away!)])
  timeline.remote!.want([eventAt(0)])
  await told(timeline)
  expect(ordered(timeline)).toEqual(byTitle)
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
