import { hashOfText } from "../../../src/timeline/hash.ts"

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
const BLOCK = 4

/**
 * Up to 65,536 ids of 64 letters with one and the same plain hash: sixteen times two blocks of four letters are found
 * that lead to the same state, and any row of sixteen is an id.
 */
export function collidingIds(count: number): readonly string[] {
  const blocks: (readonly [string, string])[] = []
  for (let place = 0; place < 64 / BLOCK; place++) blocks.push(blocksAfter(blocks.map(([first]) => first).join("")))
  return Array.from({ length: count }, (_, number) => blocks.map((block, bit) => block[(number >> bit) & 1]!).join(""))
}

function blocksAfter(start: string): readonly [string, string] {
  const met = new Map<number, string>()
  for (let number = 0; ; number++) {
    const block = blockOf(number)
    const hash = hashOfText(start + block, 0)
    const other = met.get(hash)
    if (other !== undefined) return [other, block]
    met.set(hash, block)
  }
}

function blockOf(number: number): string {
  let block = ""
  for (let rest = number, at = 0; at < BLOCK; rest = Math.floor(rest / LETTERS.length), at++)
    block += LETTERS[rest % LETTERS.length]!
  return block
}
