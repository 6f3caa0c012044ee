import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react"
import { flushSync } from "react-dom"
import { boxOf } from "../elementbox.ts"
import { positionAt, virtualHeight, windowAt, type Position } from "../virtualwindow.ts"
import { positionToBegin, positionToSee, type Rows } from "./rowscroll.ts"

/** A longer table has only those rows that are in view. */
export const LONG = 200

/** The rows that exist. */
export interface Shown {
  readonly first: number
  readonly count: number
  /** px by which the first of them is above the table's upper edge. */
  readonly above: number
  /** px of all rows and the head; 0: not measured yet. */
  readonly height: number
}

const BEGINNING: Shown = { first: 0, count: 40, above: 0, height: 0 }

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly shown: Shown
  /** Scrolls so that a row is in view, and makes it. `isFirst`: above all others, whether it is in view or not. */
  readonly see: (row: number, isFirst?: boolean) => void
  readonly toTop: () => void
  /** How many rows are seen at once. */
  readonly page: () => number
  /** The first row that is seen in full. */
  readonly top: () => number
}

/**
 * Which rows of a long table exist. They are held at the table's upper edge and moved by what is scrolled, so that a
 * scroll bar that runs ahead of the page leaves no row blank. A short table has all of them, and scrolls by itself.
 */
export function useRowWindow(count: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(BEGINNING)
  const position = useRef<Position>({ above: 0, inRows: 0 })
  const isLong = count > LONG

  const measure = useCallback((): Rows => {
    const element = scroller.current!
    const head = element.querySelector("thead")?.offsetHeight ?? 0
    const row = element.querySelector("tbody > tr")
    return { count, height: row === null ? 0 : boxOf(row).height, view: Math.max(0, element.clientHeight - head) }
  }, [count])

  const show = useCallback((rows: Rows) => {
    const { first, count } = windowAt(rows.count, rows.height, position.current, rows.view)
    const above = position.current.inRows - first * rows.height
    // The head stands above them.
    const height = virtualHeight(rows.count, rows.height) + scroller.current!.clientHeight - rows.view
    setShown((now) =>
      now.first === first && now.count === count && now.above === above && now.height === height
        ? now
        : { first, count, above, height },
    )
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!isLong || element === null) return undefined
    const look = () => {
      const rows = measure()
      position.current = positionAt(rows.count, rows.height, element.scrollTop, rows.view, position.current)
      show(rows)
    }
    const follow = () => flushSync(look)
    look()
    element.addEventListener("scroll", follow, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener("scroll", follow)
      observer.disconnect()
    }
  }, [isLong, measure, show])

  /** Asked for before the table had its height. */
  const owed = useRef<readonly [row: number, isFirst: boolean] | null>(null)
  const hasHeight = shown.height > 0
  const bring = useCallback(
    (row: number, isFirst: boolean) => {
      const element = scroller.current!
      const rows = measure()
      const next = (isFirst ? positionToBegin : positionToSee)(row, rows, position.current)
      if (next === null) return
      element.scrollTop = next.above
      position.current = { above: element.scrollTop, inRows: next.inRows }
      show(rows)
    },
    [measure, show],
  )
  useLayoutEffect(() => {
    if (!hasHeight || owed.current === null) return
    bring(...owed.current)
    owed.current = null
  }, [hasHeight, bring])
  const see = useCallback(
    (row: number, isFirst = false) => {
      const block = isFirst ? "start" : "nearest"
      if (!isLong) scroller.current?.querySelector(`tbody > tr:nth-child(${row + 1})`)?.scrollIntoView({ block })
      else if (hasHeight) flushSync(() => bring(row, isFirst))
      else owed.current = [row, isFirst]
    },
    [isLong, hasHeight, bring],
  )
  const toTop = useCallback(() => {
    scroller.current?.scrollTo(0, 0)
  }, [])
  const page = useCallback(() => {
    const { view, height } = measure()
    return height === 0 ? 1 : Math.floor(view / height)
  }, [measure])
  const top = useCallback(() => {
    // Browsers round what is scrolled.
    if (isLong) return owed.current?.[0] ?? Math.ceil(position.current.inRows / measure().height - 0.1)
    const element = scroller.current!
    const edge = boxOf(element.querySelector("thead")!).bottom - 1
    const rows = [...element.querySelectorAll("tbody > tr")]
    return Math.max(
      0,
      rows.findIndex((row) => boxOf(row).top >= edge),
    )
  }, [isLong, measure])
  return { scroller, shown: isLong ? shown : { ...BEGINNING, count }, see, toTop, page, top }
}
