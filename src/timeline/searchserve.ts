import { searchBlock, wordsFor, type SearchWord } from "./searchblock.ts"
import { BLOCK, isPlain, makeIndex, type GrowingIndex } from "./searchbytes.ts"
import { inSlices, type Found, type RawRecords, type Slicing, type ToSearch } from "./searchmessages.ts"
import { foldText, wordsOf } from "./search.ts"
import type { Rest } from "./records.ts"
import { textIn } from "./text.ts"
import { decodeUtf8 } from "./utf8.ts"

/** ms between two answers to one query, so that nobody draws more often than it helps. */
const TELL_EVERY = 50
/** Events made ready to be searched in one step. */
const STEP = 512

interface Finding {
  readonly id: number
  readonly words: readonly string[]
  readonly prepared: readonly SearchWord[]
  readonly mask: Uint8Array
  /** Blocks searched. */
  blocks: number
  /** Events told of. */
  told: number
  /** When. */
  toldAt: number
  /** A query that this one narrows: in the blocks it had got to, all that can be found is among what it found. */
  readonly wider: { readonly mask: Uint8Array; readonly blocks: number } | null
}

interface Opened {
  readonly index: GrowingIndex
  readonly language: string
  readonly fileLanguage: string
}

/**
 * Searches a large timeline in a worker, or in slices on the page: makes ready what comes, block by block, and answers a
 * query with what is found so far. It yields between slices, so that a newer query takes over at once.
 */
export function serveSearch(
  post: (found: Found) => void,
  slicing: Slicing,
): { readonly hear: (message: ToSearch) => void } {
  let opened: Opened | null = null
  let coming: Iterator<void>[] = []
  let finding: Finding | null = null

  const tell = (each: Finding) => {
    const searched = Math.min(each.blocks * BLOCK, each.mask.length)
    const isWhole = searched === each.mask.length
    const hasNews = isWhole || (each.told === 0 && each.mask.subarray(0, searched).includes(1))
    if (!hasNews && slicing.now() - each.toldAt < TELL_EVERY) return
    post({ id: each.id, first: each.told, mask: each.mask.slice(each.told, searched), isWhole })
    each.told = searched
    each.toldAt = slicing.now()
  }

  const step = (): boolean => {
    if (opened === null) return false
    const { index } = opened
    if (finding !== null && finding.blocks < index.blocks.length) {
      search(index, finding)
      tell(finding)
      return true
    }
    if (coming.length === 0) return false
    if (coming[0]!.next().done === true) coming.shift()
    return true
  }
  const slices = inSlices(step, slicing)

  return {
    hear(message) {
      if (message.type === "open") {
        const { length, language, fileLanguage, shared } = message
        opened = { index: makeIndex(length, shared), language, fileLanguage }
        coming = []
        finding = null
      } else if (opened === null) return
      else if (message.type === "find") finding = begin(opened.index, message, finding, slicing.now())
      else coming.push(message.type === "texts" ? addTexts(opened.index, message.texts) : addRecords(opened, message))
      slices.go()
    },
  }
}

function begin(
  index: GrowingIndex,
  { id, query }: { readonly id: number; readonly query: string },
  last: Finding | null,
  now: number,
): Finding {
  const words = wordsOf(query)
  const isNarrower = last !== null && last.words.every((word) => words.some((each) => each.includes(word)))
  const mask = new Uint8Array(index.length)
  const wider = isNarrower ? { mask: last.mask, blocks: last.blocks } : null
  return { id, words, prepared: wordsFor(index, words), mask, blocks: 0, told: 0, toldAt: now, wider }
}

function search(index: GrowingIndex, finding: Finding): void {
  const { mask, prepared, wider, blocks } = finding
  const first = blocks * BLOCK
  const part = mask.subarray(first, Math.min(first + BLOCK, mask.length))
  if (wider !== null && blocks < wider.blocks) part.set(wider.mask.subarray(first, first + part.length))
  else part.fill(1)
  searchBlock(index, blocks, prepared, part)
  finding.blocks++
}

function* addTexts(index: GrowingIndex, texts: readonly string[]): Generator<void> {
  for (const [place, text] of texts.entries()) {
    index.add(foldText(text))
    if (place % STEP === STEP - 1) yield
  }
}

function* addRecords({ index, language, fileLanguage }: Opened, { bytes, ends }: RawRecords): Generator<void> {
  let from = 0
  for (let at = 0; at < ends.length; at += 2) {
    const titleTo = ends[at]!
    const to = ends[at + 1]!
    if (to === titleTo && isPlain(bytes, from, to)) index.addPlain(bytes, from, to)
    else {
      const rest = to === titleTo ? {} : (JSON.parse(decodeUtf8(bytes, titleTo, to)) as Rest)
      const own = [rest.title ?? decodeUtf8(bytes, from, titleTo), rest.text ?? ""]
      index.add(foldText(own.map((text) => textIn(text, language, fileLanguage).value).join("\n")))
    }
    from = to
    if (at % (2 * STEP) === 2 * (STEP - 1)) yield
  }
}
