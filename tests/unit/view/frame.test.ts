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
