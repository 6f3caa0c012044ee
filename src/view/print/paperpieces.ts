import { lanesHolding, someLanes } from "../../layout/somelanes.ts"
import type { LaneBox, Scene } from "../../layout/scene.ts"

/**
 * px: as tall as a piece of a drawing may be. Drawn as wide as the paper between its margins two of them stand on an upright
 * page of A4 or Letter, one on a page that lies.
 */
export const TALLEST_PIECE = 540
/** Eight pages; more lanes than that are told. */
const MOST_PIECES = 16

/** What of a drawing goes on paper where its lanes don't fit on one page. */
export interface PaperPieces {
  /** Each begins and ends with a lane, and has the axis. */
  readonly pieces: readonly Scene[]
  /** Lanes of which the view has nothing: they are left out. */
  readonly empty: number
  /** Lanes that are not drawn, though they hold something. */
  readonly left: number
}

/** All lanes that hold something, in as many pieces as it takes. */
export function piecesOfView(scene: Scene): PaperPieces {
  const holding = lanesHolding(scene)
  const held = scene.lanes.filter(({ lane }) => holding.has(lane))
  // Of a view without events its lanes are what there is to draw.
  const lanes = held.length === 0 ? scene.lanes : held
  const pieces = partedByHeight(scene, lanes).slice(0, MOST_PIECES)
  const drawn = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return {
    pieces: pieces.map((piece) => someLanes(scene, piece)),
    empty: scene.lanes.length - lanes.length,
    left: lanes.length - drawn,
  }
}

/** The lanes that hold what is printed, as many as one piece has room for. */
export function pieceAround(scene: Scene, lanes: ReadonlySet<number>): PaperPieces {
  const [piece = []] = partedByHeight(
    scene,
    scene.lanes.filter(({ lane }) => lanes.has(lane)),
  )
  return { pieces: [someLanes(scene, piece)], empty: 0, left: scene.lanes.length - piece.length }
}

function partedByHeight({ plot }: Scene, lanes: readonly LaneBox[]): readonly (readonly LaneBox[])[] {
  const pieces: LaneBox[][] = []
  let room = 0
  for (const lane of lanes) {
    if (pieces.length === 0 || lane.box.height > room) {
      pieces.push([])
      room = TALLEST_PIECE - plot.y
    }
    pieces.at(-1)!.push(lane)
    room -= lane.box.height
  }
  return pieces
}
