import { words as en } from "virtual:words/en-tools"
import { words as fr } from "virtual:words/fr-tools"
import type { ToolWords, Words } from "../time/languages/words.ts"

/** The words of the toolbar and the sheet, which a frame does without: few, so they come in every language. */
export const toolWordsOf = (words: Pick<Words, "tag">): ToolWords => (words.tag === "fr" ? fr : en)
