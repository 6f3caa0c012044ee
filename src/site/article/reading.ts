import { createContext, use } from "react"
import type { TimelineDate } from "../../time/date.ts"
import { dateInWords } from "../../time/words.ts"
import type { Text, Timeline } from "../../timeline/model.ts"
import { textIn, type LocalText } from "../../timeline/text.ts"
import type { WholeWords } from "../../time/languages/words.ts"
import { pathOf, relativeLink, type Page, type PageTarget } from "../page.ts"
import { encodePath } from "../files.ts"
import { isFolderName } from "../pagelist.ts"
import { yearsWithPages } from "../../state/yearpages.ts"

/** The page's language and place, applied: texts of the file, dates in words, links to other pages. */
export interface Reading {
  readonly page: Page
  readonly timeline: Timeline
  readonly words: WholeWords
  readonly local: (text: Text) => LocalText
  /** As the panel of the app words them: no more precise than written. */
  readonly dateInFull: (date: TimelineDate, isAbsence?: boolean) => string
  readonly dateInShort: (date: TimelineDate, isAbsence?: boolean) => string
  /** Relative to the page, in its language, percent-encoded. */
  readonly linkTo: (target: PageTarget) => string
  /** Of a path from the site's root, relative to the page. */
  readonly link: (path: string) => string
  /** Those that have a page, rising: years too far away have none, and of a long timeline not even all between. */
  readonly years: () => readonly number[]
}

const ReadingContext = createContext<Reading | null>(null)
export const GiveReading = ReadingContext.Provider

export function useReading(): Reading {
  const reading = use(ReadingContext)
  if (reading === null) throw new Error("a part of an article stands outside its page")
  return reading
}

export function readingOf(page: Page): Reading {
  const { timeline, words, language } = page
  const isTranslated = page.path.startsWith(`${timeline.id}/${language}/`)
  let years: readonly number[] | null = null
  const say = (date: TimelineDate, style: "full" | "short", isAbsence: boolean) => {
    const text = dateInWords(date, words, style, { since: isAbsence, today: timeline.today })
    return text.charAt(0).toLocaleUpperCase(words.tag) + text.slice(1)
  }
  const link = (path: string) => relativeLink(page.path, encodePath(path))
  return {
    page,
    timeline,
    words,
    local: (text) => textIn(text, language, timeline.language),
    dateInFull: (date, isAbsence = false) => say(date, "full", isAbsence),
    dateInShort: (date, isAbsence = false) => say(date, "short", isAbsence),
    linkTo(target) {
      const tag = isTranslated ? language : null
      const id = target.kind === "source" ? timeline.sources[target.source]!.id : null
      if (id === null || isFolderName(id)) return link(pathOf(timeline, target, tag))
      // Without a page; its timeline's opens it by the query.
      const query = encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\ufffd"))
      return `${link(pathOf(timeline, { kind: "timeline" }, tag))}?source=${query}`
    },
    link,
    years: () => (years ??= yearsWithPages(timeline)),
  }
}
