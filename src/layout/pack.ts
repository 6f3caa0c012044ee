import type { EventIndex } from "../timeline/model.ts"
import { GAP, labelWidth, labelX, reachOf, settingsOf, type Block, type Setting } from "./block.ts"
import { emptyRow, isFree, itemsIn, occupy, vacate, type Row } from "./row.ts"

/** Where an event stands in its lane. */
export interface Place {
  readonly row: number
  /** How many rows it takes: more than one when its title wraps. */
  readonly rows: number
  readonly setting: Setting
  /** Its title is wrapped tighter, to fit beside its mark in a view that would cut it. */
  readonly isTight: boolean
}

/** What the view asks of the labels near its edges; the rest of the lane is packed without regard to it. */
export interface ViewAsks {
  readonly left: number
  readonly right: number
  /** How many rows the lane's height holds, used or not. */
  readonly rows: number
  /** The same block with its title wrapped tighter; null where that changes nothing. */
  readonly tightened: (block: Block) => Block | null
  /** The same block with its title wrapped no more than it has to be. */
  readonly loosened: (block: Block) => Block
}

export interface PackRequest {
  /** By importance 5 → 1, then time: who comes first gets its place first. */
  readonly blocks: readonly Block[]
  /** How many rows the lane holds. */
  readonly most: number
  readonly rowHeight: number
  /** Labels stay within these px. */
  readonly left: number
  readonly right: number
  /** The places of the last settled layout: kept where they still fit. */
  readonly prior: ReadonlyMap<EventIndex, Place>
  /** During a zoom nothing new appears: an event keeps its place or joins the count. */
  readonly isHolding: boolean
  /** Always placed, whatever has to yield. */
  readonly selected: EventIndex | null
  /** null while a gesture holds everything. */
  readonly view: ViewAsks | null
}

export interface Packed {
  readonly places: ReadonlyMap<EventIndex, Place>
  /** Rows in use. */
  readonly rows: number
}

/** An event without a place needs this much more room to get one than to keep one, so that nothing flickers. */
const HYSTERESIS = 12

/** First fit by importance, in rows of disjoint intervals; previous places first (steadiness). */
export function pack(request: PackRequest): Packed {
  const { blocks, prior, selected } = request
  const board = new Board(request)
  // Kept places go first within one importance, so that a newcomer never pushes away its equal.
  const kept = (block: Block) => (prior.has(block.event) ? 0 : 1)
  const first = (block: Block) => (block.event === selected && prior.has(block.event) ? 0 : 1)
  const order = [...blocks].sort(
    (a, b) => first(a) - first(b) || rank(b) - rank(a) || kept(a) - kept(b) || a.event - b.event,
  )
  let chosen: Block | null = null
  for (const block of order) {
    if (board.keep(block, prior.get(block.event))) continue
    if (request.isHolding && block.event !== selected) continue
    if (board.find(block, prior.size > 0 ? GAP + HYSTERESIS : GAP)) continue
    if (block.event === selected) chosen = block
  }
  if (chosen !== null) board.force(chosen)
  // Last, so that nobody yields to a label at an edge.
  if (request.view !== null) for (const block of order) board.rescue(block, request.view)
  return { places: board.places, rows: board.rowsInUse() }
}

/** How many rows a block takes: more than one when its title wraps. */
export const rowsFor = (block: Block, rowHeight: number): number =>
  Math.max(1, Math.ceil((block.height + 2) / rowHeight))

const rank = (block: Block): number => block.importance

class Board {
  readonly places = new Map<EventIndex, Place>()
  readonly #rows: Row[] = []
  readonly #byEvent = new Map<EventIndex, Block>()
  readonly #request: PackRequest

  constructor(request: PackRequest) {
    this.#request = request
  }

  keep(block: Block, place: Place | undefined): boolean {
    if (place === undefined) return false
    const rows = this.#rowsFor(block)
    if (place.row + rows > Math.max(this.#request.most, this.#request.view?.rows ?? 0)) return false
    const settings = settingsOf(block)
    // A zoom can turn a bar into a mark: its old side still tells where it was.
    const old = settings.find((each) => each.side === place.setting.side && each.hasDate === place.setting.hasDate)
    const tries = old === undefined ? settings : [old, ...settings]
    for (const setting of tries) if (this.#take(block, place.row, rows, setting, GAP, place.isTight)) return true
    return false
  }

  find(block: Block, gap: number): boolean {
    const rows = this.#rowsFor(block)
    const settings = settingsOf(block)
    for (let row = 0; row + rows <= this.#request.most; row++)
      for (const setting of settings) if (this.#take(block, row, rows, setting, gap)) return true
    return false
  }

  /** The place where the least has to yield. */
  force(block: Block): void {
    const rows = this.#rowsFor(block)
    // Only in the middle of a gesture, when lanes keep their height: it is counted until the view comes to rest.
    if (rows > this.#request.most) return
    let best: { row: number; setting: Setting; losers: Block[]; cost: number } | null = null
    for (let row = 0; row + rows <= this.#request.most; row++)
      for (const setting of settingsOf(block)) {
        if (!this.#isInside(block, setting)) continue
        const { a, b } = reachOf(block, setting)
        const losers = new Set<Block>()
        for (let each = row; each < row + rows; each++)
          for (const item of itemsIn(this.#row(each), a, b, GAP)) losers.add(this.#byEvent.get(item as EventIndex)!)
        const cost = [...losers].reduce((sum, loser) => sum + 4 ** rank(loser), 0)
        if (best === null || cost < best.cost) best = { row, setting, losers: [...losers], cost }
      }
    best ??= {
      row: 0,
      setting: settingsOf(block)[0]!,
      losers: [...this.#byEvent.values()].filter((each) => (this.places.get(each.event)?.row ?? rows) < rows),
      cost: 0,
    }
    for (const loser of best.losers) this.#remove(loser.event)
    this.#put(block, best.row, rows, best.setting)
  }

  /**
   * A mark in view whose label the view's edge would cut gets another side, row or wrapping, where that is free; else its
   * title goes under it, or it is counted until it is farther from the edge.
   */
  rescue(block: Block, view: ViewAsks): void {
    const place = this.places.get(block.event)
    if (place === undefined || block.isAbove || block.middle < view.left || block.middle > view.right) return
    const known = this.#byEvent.get(block.event)!
    const fits = (each: Block, setting: Setting) => {
      const x = labelX(each, setting)
      return x >= view.left && x + labelWidth(each, setting.hasDate) <= view.right
    }
    this.#remove(block.event)
    if (place.isTight) {
      const loose = view.loosened(block)
      for (const setting of settingsOf(loose))
        if (fits(loose, setting) && this.#take(loose, place.row, this.#rowsFor(loose), setting, GAP + HYSTERESIS))
          return
    }
    if (fits(known, place.setting)) {
      this.#put(known, place.row, place.rows, place.setting, place.isTight)
      return
    }
    const tight = view.tightened(block)
    for (const each of tight === null ? [block] : [block, tight]) {
      const rows = this.#rowsFor(each)
      const others = Array.from({ length: Math.max(0, view.rows - rows + 1) }, (_, row) => row)
      for (const row of [place.row, ...others].filter((row) => row + rows <= view.rows))
        for (const setting of settingsOf(each))
          if (fits(each, setting) && this.#take(each, row, rows, setting, GAP, each !== block)) return
    }
    this.#put(known, place.row, place.rows, place.setting, place.isTight)
  }

  #remove(event: EventIndex): void {
    const place = this.places.get(event)!
    for (let row = place.row; row < place.row + place.rows; row++) vacate(this.#row(row), event)
    this.places.delete(event)
    this.#byEvent.delete(event)
  }

  rowsInUse(): number {
    let most = 0
    for (const place of this.places.values()) most = Math.max(most, place.row + place.rows)
    return most
  }

  #take(block: Block, row: number, rows: number, setting: Setting, gap: number, isTight = false): boolean {
    if (!this.#isInside(block, setting)) return false
    const { a, b } = reachOf(block, setting)
    for (let each = row; each < row + rows; each++) if (!isFree(this.#row(each), a, b, gap)) return false
    this.#put(block, row, rows, setting, isTight)
    return true
  }

  #put(block: Block, row: number, rows: number, setting: Setting, isTight = false): void {
    const { a, b } = reachOf(block, setting)
    for (let each = row; each < row + rows; each++) occupy(this.#row(each), a, b, block.event)
    this.places.set(block.event, { row, rows, setting, isTight })
    this.#byEvent.set(block.event, block)
  }

  /** A bar may run past the edges; its label may not. */
  #isInside(block: Block, setting: Setting): boolean {
    const x = labelX(block, setting)
    return x >= this.#request.left && x + labelWidth(block, setting.hasDate) <= this.#request.right
  }

  #rowsFor(block: Block): number {
    return rowsFor(block, this.#request.rowHeight)
  }

  #row(index: number): Row {
    while (this.#rows.length <= index) this.#rows.push(emptyRow())
    return this.#rows[index]!
  }
}
