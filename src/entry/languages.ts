import { TAGS } from "virtual:words/tags"
import type { LanguageTag } from "../state/state.ts"

/** The reader's language: the address's, else the first of the browser's that we speak, else the file's, else English. */
export function chooseLanguage(
  asked: string | undefined,
  browser: readonly string[],
  file: string | null,
): LanguageTag {
  const known = (tag: string) => TAGS.find((each) => each === tag.split("-")[0]?.toLowerCase())
  if (asked !== undefined) {
    const exact = TAGS.find((each) => each === asked.toLowerCase())
    if (exact !== undefined) return exact
  }
  for (const tag of browser) {
    const found = known(tag)
    if (found !== undefined) return found
  }
  return (file === null ? undefined : known(file)) ?? "en"
}
