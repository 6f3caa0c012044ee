import { expect, test } from "vitest"
import { pieceAround, piecesOfView, TALLEST_PIECE, type PaperPieces } from "../../../src/view/print/paperpieces.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

/** As wide and as tall as a page: lanes of which each has an event, and `empty` that have none. */
function sceneOf(count: number, empty = 0) {
  const lanes = Array.from({ length: count }, (_, lane) => `l${lane}`)
  const none = Array.from({ length: empty }, (_, lane) => `none${lane}`)
  const events = lanes.map((lane, at) => ({ ...makeEvents(1, at)[0]!, id: lane, lane }))
  const timeline = makeTimeline({ lanes: [...none, ...lanes].map((id) => ({ id, label: id })), events })
  return stage(timeline, { width: 840, height: 960 }).scene
}

const lanesOf = ({ pieces }: PaperPieces) => pieces.map((piece) => piece.lanes.map(({ lane }) => lane))

test("lanes that don’t fit on a page are all drawn, in pieces that end with a lane and fit twice on a page", () => {
  const scene = sceneOf(64)
  const { pieces, empty, left } = piecesOfView(scene)
  expect([empty, left]).toEqual([0, 0])
  expect(lanesOf({ pieces, empty, left }).flat()).toEqual(scene.lanes.map(({ lane }) => lane))
  for (const piece of pieces) {
    const { box } = piece.lanes.at(-1)!
    expect(piece.height).toBe(box.y + box.height)
    expect(piece.height).toBeLessThanOrEqual(TALLEST_PIECE)
    expect(piece.axis).toBe(scene.axis)
    expect(piece.labels.length + piece.chips.length).toBe(piece.lanes.length)
  }
})

test("lanes without anything are left out, and those that nobody means to print, and both are counted", () => {
  const { pieces, empty, left } = piecesOfView(sceneOf(300, 7))
  const drawn = lanesOf({ pieces, empty, left }).flat()
  expect(pieces).toHaveLength(16)
  expect(drawn[0]).toBe(7)
  expect([empty, left]).toEqual([7, 300 - drawn.length])
})

test("of a view without events the lanes are drawn all the same", () => {
  const scene = { ...sceneOf(20), labels: [], chips: [], ridges: [] }
  expect(piecesOfView(scene)).toMatchObject({ empty: 0, left: 0 })
})

test("an event or a source has the lanes that it stands in, on one piece", () => {
  const scene = sceneOf(64)
  const around = pieceAround(scene, new Set([50]))
  expect(lanesOf(around)).toEqual([[50]])
  expect([around.empty, around.left]).toEqual([0, 63])
  const most = pieceAround(scene, new Set(scene.lanes.map(({ lane }) => lane)))
  expect(most.pieces).toHaveLength(1)
  expect(most.pieces[0]!.height).toBeLessThanOrEqual(TALLEST_PIECE)
  expect(most.left).toBe(64 - lanesOf(most)[0]!.length)
})
