import type { Source } from "../../model.ts"
import { titleOfSource } from "../asked.ts"
import { containerParts } from "../containerparts.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { dateCited, dayLong, yearFirst, yearOnly } from "./dates.ts"
import { raised } from "./headline.ts"
import { namesApa } from "./names.ts"
import { joined, plain, roman, sentences, slanted, type Run } from "./runs.ts"
import { addressOf, editionOf, isAuthor, kindOfWork, numberOf } from "./work.ts"

/** Works of which APA gives the day; of all others the year. */
const DATED =
  "article-magazine article-newspaper broadcast interview paper-conference personal_communication post post-weblog speech webpage"

/** APA, 7th edition: author, date, title, source. `letter` tells apart what one author brought out in one year. */
export function apa(source: Source, asked: SourcesAsked, letter: string): readonly Run[] {
  const { cite } = asked.say
  const { type, publisher, issued, accessed } = source
  const kind = kindOfWork(source)
  const date = plain(`(${dateApa(source, asked, letter)})`)
  const note = plain(cite.kinds[type] === undefined ? null : `[${cite.kinds[type]}]`)
  const name = titleOfSource(source, asked.language, asked.timeline.language)
  const which = kind === "whole" ? plain(bracketed(whichApa(source, asked))) : []
  const title = joined([kind === "whole" ? slanted(name) : plain(name), which, note], " ")
  const author = plain(authorApa(source))
  const head = author.length > 0 ? [author, date, title] : title.length > 0 ? [title, date] : [date]
  const isNamed = answersFor(source) !== null || isAuthor(source, publisher)
  const by = kind === "article" || isNamed ? [] : plain(publisher)
  const address = addressOf(source)
  const read = accessed !== null && issued === null && source.doi === null ? dateCited(accessed, dayLong, asked) : null
  const link = address === null ? null : read === null ? address : cite.retrieved(read, address)
  return joined([sentences([...head, hostOf(source, asked), by]), plain(link)], " ")
}

/** Who answers for a work without an author is named in its place, and then not again (9.2, 9.11). */
const answersFor = (source: Source): string | null =>
  source.authors.length === 0 && kindOfWork(source) === "whole" ? source.publisher : null

export const authorApa = (source: Source): string => answersFor(source) ?? namesApa(source.authors)

/** What an author's works of one year have in common: `2017`, `n.d.` */
export const yearApa = ({ issued }: Source, asked: SourcesAsked): string =>
  issued === null ? asked.say.cite.noDate : dateCited(issued, yearOnly, asked)

/** `2025a, March 20`, `n.d.-a` (9.47) */
function dateApa(source: Source, asked: SourcesAsked, letter: string): string {
  const { type, issued } = source
  const isDated = DATED.split(" ").includes(type) && kindOfWork(source) !== "part"
  const text = issued === null ? asked.say.cite.noDate : dateCited(issued, isDated ? yearFirst : yearOnly, asked)
  if (letter === "") return text
  const year = /\d+(?=\s*\??\]?$)/.exec(yearApa(source, asked))?.[0]
  const at = year === undefined ? -1 : text.lastIndexOf(year)
  return year === undefined || at < 0
    ? `${text}-${letter}`
    : text.slice(0, at + year.length) + letter + text.slice(at + year.length)
}

/** `2nd ed., Vol. 3, No. 7, pp. 1–9` */
function whichApa(source: Source, asked: SourcesAsked): string {
  const { cite } = asked.say
  const { volume, issue, pages } = containerParts(source)
  const number = kindOfWork(source) === "whole" ? numberOf(source, asked) : null
  const parts = [
    editionOf(source, asked),
    volume === null ? null : raised(cite.volume(volume)),
    issue === null ? null : raised(cite.issue(issue)),
    number === null ? null : raised(number),
    pages === null ? null : cite.pages(pages),
  ]
  return parts.filter((part) => part !== null).join(", ")
}

/** What has no pages is found by a number of its own, which in a journal has that name (9.27). */
function articleOf({ type, details }: Source, { say: { cite } }: SourcesAsked): string | null {
  const number = details?.number ?? null
  return number !== null && type === "article-journal" ? cite.article(number) : number
}

const bracketed = (text: string): string => (text === "" ? "" : `(${text})`)

/** `/Journal/, /60/(6), 84–90`, `In /Book/ (Vol. 2, pp. 1–9)`; of a talk that is in no book, where it was given. */
function hostOf(source: Source, asked: SourcesAsked): readonly Run[] {
  const kind = kindOfWork(source)
  const { container, volume, issue, pages } = containerParts(source)
  if (container === null) return plain(source.details?.["event-title"] ?? null)
  if (kind === "whole") return isAuthor(source, container) ? [] : plain(container)
  if (kind === "article") {
    const number = [...slanted(volume), ...plain(issue === null ? null : `(${issue})`)]
    return joined([slanted(container), number, plain(pages ?? articleOf(source, asked))], ", ")
  }
  const which = bracketed(whichApa(source, asked))
  return [roman(`${asked.say.cite.in} `), ...slanted(container), ...plain(which === "" ? null : ` ${which}`)]
}
