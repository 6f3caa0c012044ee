import type { Source } from "../../model.ts"
import { containerParts } from "../containerparts.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { dateCited, dayLong, yearOnly } from "./dates.ts"
import { raised } from "./headline.ts"
import { namesChicago } from "./names.ts"
import { italic, joined, plain, roman, sentences, slanted, type Run } from "./runs.ts"
import { addressOf, headlineOf, kindOfWork, PROCEEDINGS } from "./work.ts"

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
  const { cite } = asked.say
  const { type, issued } = source
  const kind = kindOfWork(source)
  const { container, volume, issue, pages } = containerParts(source)
  const isNumbered = kind === "article" && volume !== null
  const write = type === PROCEEDINGS || isNumbered ? yearOnly : dayLong
  const date = issued === null ? cite.noDate : dateCited(issued, write, asked)
  if (isNumbered && !stands) {
    const number = [volume, ...(issue === null ? [] : [cite.issue(issue)])].join(", ")
    return [[...slanted(container), roman(` ${number} (${date})${pages === null ? "" : `: ${pages}`}`)]]
  }
  const publisher = kind === "article" ? [] : plain(source.publisher)
  const within = stands ? [] : kind === "whole" ? plain(container) : slanted(container)
  const isPart = kind === "part" && within.length > 0
  const book = plain(volume === null ? null : cite.volume(volume))
  const host = isPart ? [roman(`${cite.in} `), ...joined([within, book], ", ")] : within
  const before = isPart ? [publisher] : [host, publisher]
  // Where a date is all there is, it begins the sentence.
  const facts = joined([...before, plain(before.every((part) => part.length === 0) ? raised(date) : date)], ", ")
  return isPart ? [host, facts] : [facts]
}
