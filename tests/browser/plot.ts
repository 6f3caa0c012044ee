import { expect } from "vitest"
import type { Handle, Place } from "./handle.ts"

export const DAY = 86_400_000

/** Where time is drawn, in px of the viewport. */
export interface Plot {
  readonly left: number
  readonly width: number
}

export const middleOf = (place: Place): number => place.x + place.width / 2

export async function placeOf(sourceline: Handle, id: string): Promise<Place> {
  const place = await sourceline.locate(id)
  if (place === null) throw new Error(`the page knows no event "${id}"`)
  return place
}

/** Found from two marks whose instants (ms since 1970, UTC) are known, so that no test has to know the lane column. */
export async function plotFrom(
  sourceline: Handle,
  [a, at]: readonly [string, number],
  [b, bt]: readonly [string, number],
): Promise<Plot> {
  const [first, second] = [await placeOf(sourceline, a), await placeOf(sourceline, b)]
  expect([first.state, second.state]).toEqual(["drawn", "drawn"])
  const { from, to } = await sourceline.view()
  const width = ((middleOf(second) - middleOf(first)) * (to - from)) / (bt - at)
  return { left: middleOf(first) - ((at - from) / (to - from)) * width, width }
}

/** "The same span": to within a day or a pixel, as far as an address can tell. */
export function expectSameSpan(
  actual: { readonly from: number; readonly to: number },
  expected: { readonly from: number; readonly to: number },
  px = 1000,
): void {
  const tolerance = Math.max(DAY, (expected.to - expected.from) / px)
  expect(Math.abs(actual.from - expected.from)).toBeLessThanOrEqual(tolerance)
  expect(Math.abs(actual.to - expected.to)).toBeLessThanOrEqual(tolerance)
}

export const spanOf = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
