import type { Source } from "../../model.ts"
import { containerParts } from "../containerparts.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { dateCited, dayLong, yearOnly } from "./dates.ts"
import { raised } from "./headline.ts"
import { namesChicago } from "./names.ts"
import { italic, joined, plain, roman, sentences, slanted, type Run } from "./runs.ts"
import { addressOf, editionOf, headlineOf, imprintOf, kindOfWork, numberOf, PROCEEDINGS } from "./work.ts"

/** Set in quotation marks though they stand by themselves: Chicago slants the titles of books and their like. */
const QUOTED = "dataset document manuscript personal_communication software speech thesis webpage"
/** Whose name stands in place of an author, where none is named. */
const PERIODICALS = "article-magazine article-newspaper"

/** The Chicago Manual of Style, 18th edition: bibliography. */
export function chicago(source: Source, asked: SourcesAsked): readonly Run[] {
  const { cite } = asked.say
  const { type, container, issued, accessed } = source
  const kind = kindOfWork(source)
  const stands = source.authors.length === 0 && kind === "article" && PERIODICALS.split(" ").includes(type)
  const name = headlineOf(source, "chicago", asked)
  const isQuoted = kind !== "whole" || QUOTED.split(" ").includes(type)
  const title = name === null ? [] : isQuoted ? [roman(cite.quote(name))] : [italic(name)]
  const author = stands ? slanted(container) : plain(namesChicago(source.authors, cite))
  // A day of reading is given for what has none of its own.
  const read = accessed !== null && issued === null ? plain(cite.accessed(dateCited(accessed, dayLong, asked))) : []
  return sentences([author, title, ...placeOf(source, stands, asked), read, plain(addressOf(source))])
}

/** What follows the title, by sentences. `stands`: the periodical was named already. */
function placeOf(source: Source, stands: boolean, asked: SourcesAsked): readonly (readonly Run[])[] {
  const kind = kindOfWork(source)
  if (kind === "article") return [articleIn(source, stands, asked)]
  const { cite } = asked.say
  const { container, volume } = containerParts(source)
  const edition = editionOf(source, asked)
  const book = volume === null ? null : cite.volume(volume)
  const imprint = plain(imprintOf(source))
  const date = dateOf(source, source.type === PROCEEDINGS, asked)
  if (kind === "part") {
    const host = joined([slanted(container), plain(edition), plain(book)], ", ")
    return [[roman(`${cite.in} `), ...host], factsOf([imprint], date)]
  }
  const before = [edition, book, seriesOf(source, asked)].map((part) => plain(part === null ? null : raised(part)))
  return [...before, factsOf([plain(container ?? source.details?.["event-title"] ?? null), imprint], date)]
}

/** `/Journal/ 60, no. 6 (2017): 84–90`; of magazines and newspapers the day, which is how they are found (14.87). */
function articleIn(source: Source, stands: boolean, asked: SourcesAsked): readonly Run[] {
  const { container, volume, issue, pages } = containerParts(source)
  const isNumbered = (volume ?? issue) !== null && !PERIODICALS.split(" ").includes(source.type)
  const date = dateOf(source, isNumbered, asked)
  // An edition of a newspaper may have the article on another page.
  const where = source.type === "article-newspaper" ? null : (pages ?? source.details?.number ?? null)
  if (!isNumbered) return factsOf([stands ? [] : slanted(container)], date, plain(where))
  const number = [volume, ...(issue === null ? [] : [asked.say.cite.issue(issue)])]
  const written = `${volume === null ? "," : ""} ${number.filter((part) => part !== null).join(", ")} (${date})`
  return [...slanted(container), roman(`${written}${where === null ? "" : `: ${where}`}`)]
}

const dateOf = ({ issued }: Source, isYear: boolean, asked: SourcesAsked): string =>
  issued === null ? asked.say.cite.noDate : dateCited(issued, isYear ? yearOnly : dayLong, asked)

/** A series, and its number in it; else what number it has. */
function seriesOf(source: Source, asked: SourcesAsked): string | null {
  const series = source.details?.["collection-title"]
  return series === undefined ? numberOf(source, asked) : [series, source.details?.number ?? ""].join(" ").trim()
}

/** Where nothing stands before a date that is in words, it begins the sentence. */
function factsOf(before: readonly (readonly Run[])[], date: string, after: readonly Run[] = []): readonly Run[] {
  const isFirst = before.every((part) => part.length === 0)
  return joined([...before, plain(isFirst ? raised(date) : date), after], ", ")
}
