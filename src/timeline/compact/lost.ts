import type { ReaderWords } from "../../time/languages/words.ts"
import type { Problem } from "../problem.ts"
import type { Block } from "./blocks.ts"

type CompactWords = ReaderWords["problems"]["compact"]

/** One problem for damaged blocks that stand one after the other. */
export const tellDamaged = (list: readonly Block[], damaged: readonly number[], words: CompactWords) =>
  tellRuns(list, damaged, words.textsLost, words.remedy)

/** The same for those that could not be fetched. */
export const tellFailed = (list: readonly Block[], failed: readonly number[], words: CompactWords) =>
  tellRuns(list, failed, words.textsFailed, words.textsFailedHint)

function tellRuns(
  list: readonly Block[],
  lost: readonly number[],
  say: (first: number, last: number) => string,
  hint: string,
): readonly Problem[] {
  const isIn = new Set(lost)
  const firsts = lost.filter((block) => !isIn.has(block - 1))
  return firsts.map((block) => {
    let last = block
    while (isIn.has(last + 1)) last += 1
    const { first, events } = list[last]!
    const message = say(list[block]!.first + 1, first + events)
    return { level: "error", path: `blocks[${block}]`, value: "", message, hint }
  })
}
