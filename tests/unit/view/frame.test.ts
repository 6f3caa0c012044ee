import { expect, test } from "vitest"
import { startFrames, type FrameClock } from "../../../src/view/frame.ts"

/** A clock whose frames come when the test says so. */
function fakeClock() {
  const waiting = new Map<number, (at: number) => void>()
  let last = 0
  const clock: FrameClock = {
    request(run) {
      waiting.set(++last, run)
      return last
    },
    cancel: (frame) => void waiting.delete(frame),
  }
  const frame = (at: number) => {
    const runs = [...waiting.values()]
    waiting.clear()
    for (const run of runs) run(at)
  }
  return { clock, frame, waiting }
}

test("nothing is drawn until something changes", () => {
  const { clock, waiting } = fakeClock()
  const frames = startFrames(clock, () => expect.unreachable())
  expect([waiting.size, frames.isPending()]).toEqual([0, false])
})

test("however much changes, there is one drawing a frame, at the frame's own time", () => {
  const { clock, frame, waiting } = fakeClock()
  const drawn: number[] = []
  const frames = startFrames(clock, (at) => drawn.push(at))
  frames.mark()
  frames.mark()
  frames.mark()
  expect([waiting.size, frames.isPending(), drawn.length]).toEqual([1, true, 0])
  frame(16)
  expect([drawn, frames.isPending()]).toEqual([[16], false])
  frame(32)
  expect(drawn).toEqual([16])
})

test("what changes while it draws is drawn in the next frame", () => {
  const { clock, frame } = fakeClock()
  const drawn: number[] = []
  const frames = startFrames(clock, (at) => {
    drawn.push(at)
    if (drawn.length < 3) frames.mark()
  })
  frames.mark()
  for (const at of [16, 32, 48, 64]) frame(at)
  expect(drawn).toEqual([16, 32, 48])
})

test("after it stops, a frame already asked for draws nothing", () => {
  const { clock, frame } = fakeClock()
  const frames = startFrames(clock, () => expect.unreachable())
  frames.mark()
  frames.stop()
  frame(16)
  expect(frames.isPending()).toBe(false)
})

test("while it is held no frame is asked for, and one is when it is let go, if anything changed", () => {
  const { clock, frame, waiting } = fakeClock()
  const drawn: number[] = []
  const frames = startFrames(clock, (at) => drawn.push(at))
  frames.hold(true)
  frames.mark()
  frames.mark()
  expect([waiting.size, frames.isPending()]).toEqual([0, false])
  frames.hold(false)
  frame(16)
  expect(drawn).toEqual([16])
  frames.hold(true)
  frames.hold(false)
  frame(32)
  expect(drawn).toEqual([16])
})

test("a frame that was asked for waits while it is held", () => {
  const { clock, frame } = fakeClock()
  const drawn: number[] = []
  const frames = startFrames(clock, (at) => drawn.push(at))
  frames.mark()
  frames.hold(true)
  frame(16)
  expect(drawn).toEqual([])
  frames.hold(false)
  frame(32)
  expect(drawn).toEqual([32])
})

test("after it stops, letting go asks for nothing", () => {
  const { clock, waiting } = fakeClock()
  const frames = startFrames(clock, () => expect.unreachable())
  frames.hold(true)
  frames.mark()
  frames.stop()
  frames.hold(false)
  expect(waiting.size).toBe(0)
})
