import type { ToolWords, Words } from "../time/languages/words.ts"

/** The words of the toolbar and the sheet, which come with those of a page; a frame does without. */
export const toolWordsOf = ({ tools }: Words): ToolWords => tools!
