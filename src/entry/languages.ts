import type { Words } from "../time/languages/words.ts"
import type { LanguageTag } from "../state/state.ts"
import { fetchScript } from "../view/fetchscript.ts"

/** Every language is fetched when it is wanted, so that nobody waits for the words of another. */
export async function loadWords(tag: LanguageTag): Promise<Words> {
  const part = () => (tag === "fr" ? import("virtual:words/fr-view") : import("virtual:words/en-view"))
  return (await fetchScript(part)).words
}

export const LANGUAGES: readonly LanguageTag[] = ["en", "fr"]

/** The reader's language: the address's, else the first of the browser's that we speak, else the file's, else English. */
export function chooseLanguage(
  asked: string | undefined,
  browser: readonly string[],
  file: string | null,
): LanguageTag {
  const known = (tag: string) => LANGUAGES.find((each) => each === tag.split("-")[0]?.toLowerCase())
  if (asked !== undefined) {
    const exact = LANGUAGES.find((each) => each === asked.toLowerCase())
    if (exact !== undefined) return exact
  }
  for (const tag of browser) {
    const found = known(tag)
    if (found !== undefined) return found
  }
  return (file === null ? undefined : known(file)) ?? "en"
}
