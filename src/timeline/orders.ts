import type { Columns, Orders } from "./model.ts"

/** When an event ends as far as touching a span goes: one of no length touches a span that begins where it stands. */
const END_OF_NOTHING = 2 ** -1074

export function makeOrders({ from, to }: Pick<Columns, "from" | "to">, dated: number): Orders {
  const byEnd = Uint32Array.from({ length: dated }, (_, index) => index)
  const byMiddle = byEnd.slice()
  const lasts = (index: number) => (to[index]! > from[index]! ? 0 : END_OF_NOTHING)
  byEnd.sort((a, b) => to[a]! - to[b]! || lasts(a) - lasts(b) || a - b)
  byMiddle.sort((a, b) => (from[a]! + to[a]!) / 2 - (from[b]! + to[b]!) / 2 || a - b)
  return { byEnd, byMiddle }
}
