import type { EmbedWords, Words } from "../time/languages/words.ts"

/** The words that only a frame needs, and that come with its others. */
export const embedWordsOf = ({ embed }: Words): EmbedWords => embed!
