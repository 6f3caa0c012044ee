import { baseOf } from "../timeline/text.ts"
import { pathOf, type Page } from "./page.ts"

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

export interface Translation {
  /** BCP 47, or "x-default": for those who read none of the others, the file's own language. */
  readonly language: string
  readonly path: string
}

/** A page in each language that it is written in, itself too; none where there is but one. */
export function translationsOf({
  alternates,
  target,
  timeline,
}: Pick<Page, "alternates" | "target" | "timeline">): readonly Translation[] {
  if (alternates.length < 2) return []
  const own = pathOf(timeline, target, null)
  return [
    ...alternates.map(({ language, path }) => ({ language: languageOf({ timeline, language }), path })),
    ...alternates.filter(({ path }) => path === own).map(({ path }) => ({ language: "x-default", path })),
  ]
}
