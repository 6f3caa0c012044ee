import { instantAt, lengthOf } from "../time/instant.ts"
import { touchingBins } from "../timeline/bins.ts"
import { partition } from "../timeline/lookup.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { layOverviewItems, type OverviewGround } from "./overview.ts"
import type { OverviewHits } from "./scene.ts"

/** Of more that a search found, evenly many are looked at for the height of a ridge; where they start is known of all. */
const MOST = 30_000
/** px that what was found is high on a ridge, at least. */
const LEAST = 6
/** px apart, up to which marks are one. */
const NEAR = 2

/** Where in the whole that is which a search found. `found`: by time, undated events last. */
export function planOverviewHits(
  ground: OverviewGround,
  timeline: Timeline,
  found: ArrayLike<EventIndex>,
): OverviewHits {
  const { plot, ridge } = ground
  const dated = partition(0, found.length, (place) => found[place]! < timeline.dated)
  if (ridge !== null) {
    const isHit = startsIn(ground, timeline, found, dated)
    return { marks: runsOf(isHit, plot.x), moments: [], bars: [], ridge: heightsOf(ground, timeline, found, dated) }
  }
  const items = layOverviewItems(ground, timeline, dated, (place) => found[place]!)
  const isHit = new Uint8Array(Math.ceil(plot.width) + 1)
  const hit = (x: number) => (isHit[Math.min(Math.max(Math.round(x - plot.x), 0), isHit.length - 1)] = 1)
  for (const { x } of items.moments) hit(x)
  for (const { x0, x1 } of items.bars) hit((x0 + x1) / 2)
  return { marks: runsOf(isHit, plot.x), ...items, ridge: null }
}

/** For each px of the whole: does something that was found start there? By searches, so that it costs by the pixel. */
function startsIn(
  { whole, plot }: OverviewGround,
  { columns }: Timeline,
  found: ArrayLike<EventIndex>,
  dated: number,
): Uint8Array {
  const isHit = new Uint8Array(Math.ceil(plot.width))
  const step = lengthOf(whole) / isHit.length
  let first = 0
  for (let bin = 0; bin < isHit.length && first < dated; bin++) {
    const edge = instantAt(whole.from + (bin + 1) * step)
    const next = partition(first, dated, (place) => columns.from[found[place]!]! < edge)
    isHit[bin] = next > first ? 1 : 0
    first = next
  }
  return isHit
}

/** As high as the ridge is, for as many as touch each px; never higher than that. */
function heightsOf(
  { whole, plot, ridge, most }: OverviewGround,
  { columns }: Timeline,
  found: ArrayLike<EventIndex>,
  dated: number,
): Float32Array {
  const bins = ridge!.length
  const places = Math.min(dated, MOST)
  const share = dated / places
  const counts = touchingBins(
    columns,
    whole,
    lengthOf(whole) / bins,
    bins,
    places,
    (place) => found[Math.floor(place * share)]!,
  )
  const least = LEAST / plot.height
  return Float32Array.from(counts, (count, bin) =>
    count === 0 ? 0 : Math.min(Math.max((count * share) / most, least), ridge![bin]!),
  )
}

function runsOf(isHit: Uint8Array, left: number): OverviewHits["marks"] {
  const runs: { x0: number; x1: number }[] = []
  for (let bin = 0; bin < isHit.length; bin++) {
    if (isHit[bin] === 0) continue
    const x = left + bin
    const last = runs.at(-1)
    if (last !== undefined && x - last.x1 <= NEAR) last.x1 = x
    else runs.push({ x0: x, x1: x })
  }
  return runs
}
