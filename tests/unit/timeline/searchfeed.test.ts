import { expect, test } from "vitest"
import type { EventIndex, RemoteTexts, Timeline } from "../../../src/timeline/model.ts"
import { feedOf } from "../../../src/timeline/searchfeed.ts"
import { makeTimeline } from "../../make.ts"
import { packForSearch } from "./packforsearch.ts"

test("texts that are elsewhere are asked for in few large pieces, ahead of what is searched", () => {
  const length = 600_000
  const wanted: number[] = []
  let asked = 0
  const isHere = () => {
    asked++
    return false
  }
  const want = (events: Iterable<EventIndex>) => void wanted.push([...events].length)
  const remote = { isHere, isLost: () => false, want } as unknown as RemoteTexts
  const small = makeTimeline({ events: [{ date: "2000" }] })
  const timeline: Timeline = { ...small, length, remote }
  const feed = feedOf(timeline, packForSearch(small), "en")
  expect(feed.next().value).toMatchObject({ type: "open" })
  expect(feed.next().value).toBeNull()
  expect(wanted).toEqual([2 ** 18])
  expect(asked).toBeLessThan(2 ** 18 + 10_000)
})
