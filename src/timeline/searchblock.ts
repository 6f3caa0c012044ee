import { BLOCK, binaryOf, type SearchBlock, type SearchIndex, type SharedTexts } from "./searchbytes.ts"

/** A word of a query, ready to be looked for. */
export interface SearchWord {
  /** As SearchBlock.text. */
  readonly text: string
  /** By list of shared texts: 1 for each that has the word; null: none has. */
  readonly shared: readonly (Uint8Array | null)[]
}

/** The words of a folded query, the longest first: it lets least through. */
export function wordsFor({ shared }: SearchIndex, words: readonly string[]): readonly SearchWord[] {
  return words
    .map((word): SearchWord => ({ text: binaryOf(word), shared: shared.map(({ texts }) => maskOf(texts, word)) }))
    .sort((a, b) => b.text.length - a.text.length)
}

function maskOf(texts: readonly string[], word: string): Uint8Array | null {
  const mask = Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0))
  return mask.includes(1) ? mask : null
}

/**
 * Of the events of one block that `mask` has 1 for, those stay 1 that have every word, in their own text or in one they
 * share. `mask` is the block's part of the answer.
 */
export function searchBlock(index: SearchIndex, place: number, words: readonly SearchWord[], mask: Uint8Array): void {
  const first = place * BLOCK
  for (const { text, shared } of words) {
    const isShared = shared.some((each) => each !== null)
    const has = (event: number) => index.shared.some((texts, list) => hasOne(texts, first + event, shared[list]!))
    keepHits(index.blocks[place]!, text, mask, isShared ? has : null)
  }
}

/** Leaps from each event still in question to where the word stands next; who is leapt over has not got it. */
function keepHits(
  { text, starts }: SearchBlock,
  word: string,
  mask: Uint8Array,
  has: ((event: number) => boolean) | null,
): void {
  let event = mask.indexOf(1)
  while (event >= 0) {
    const at = text.indexOf(word, starts[event])
    while (event < mask.length && (at < 0 || starts[event + 1]! <= at)) {
      if (mask[event] === 1 && has?.(event) !== true) mask[event] = 0
      event++
    }
    do event++
    while (event < mask.length && mask[event] === 0)
    if (event >= mask.length) return
  }
}

function hasOne({ starts, places }: SharedTexts, event: number, found: Uint8Array | null): boolean {
  if (found === null) return false
  const last = starts[event + 1]!
  for (let at = starts[event]!; at < last; at++) {
    const place = places[at]!
    if (place >= 0 && found[place] === 1) return true
  }
  return false
}
