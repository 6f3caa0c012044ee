import type { Columns, Orders } from "./model.ts"

/** As makeOrders, for the few events of a site's own file: less to fetch, by comparing. */
export function fewOrders({ from, to }: Pick<Columns, "from" | "to">, dated: number): Orders {
  const order = (key: (index: number) => number, rank: (index: number) => number) =>
    Uint32Array.from({ length: dated }, (_, index) => index).sort(
      (a, b) => key(a) - key(b) || rank(a) - rank(b) || a - b,
    )
  return {
    // What has no length ends after all that end at its instant.
    byEnd: order(
      (index) => to[index]!,
      (index) => (to[index]! > from[index]! ? 0 : 1),
    ),
    byMiddle: order(
      (index) => (from[index]! + to[index]!) / 2,
      () => 0,
    ),
  }
}
