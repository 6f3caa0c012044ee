import { fetchWords } from "virtual:words/fetched-frame"
import type { LanguageTag } from "../state/state.ts"
import type { Words } from "../time/languages/words.ts"
import { fetchScript } from "../view/fetchscript.ts"

/** Fetches what a frame says in a language when it is wanted, so that nobody waits for the words of another. */
export const loadFrameWords = async (tag: LanguageTag): Promise<Words> =>
  (await fetchScript(() => fetchWords(tag))).words
