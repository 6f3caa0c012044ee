import { baseOf } from "../timeline/text.ts"
import type { Page } from "./page.ts"

/** BCP 47: what a page's content is written in: the page's own language where the file speaks it, else the file's. */
export function languageOf({ timeline, language }: Pick<Page, "timeline" | "language">): string {
  return timeline.languages.find((tag) => baseOf(tag).toLowerCase() === language) ?? timeline.language
}

/** `fr_FR`, as Open Graph writes a language; the land is the likeliest one (CLDR) where the tag names none. */
export function localeOf(tag: string): string | null {
  try {
    const { language, region } = new Intl.Locale(tag).maximize()
    return region === undefined ? null : `${language}_${region}`
  } catch {
    return null
  }
}
