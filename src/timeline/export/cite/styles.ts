import type { Source } from "../../model.ts"
import { titleOfSource } from "../asked.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { dateCited, dayLong, dayShort, yearFirst, yearOnly, type WriteDay } from "./dates.ts"
import { namesApa, namesChicago, namesMla } from "./names.ts"
import { italic, joined, roman, sentences, type Run } from "./runs.ts"
import { addressOf, kindOfWork } from "./work.ts"

export type Style = "apa" | "chicago" | "mla"
export const STYLES: readonly Style[] = ["apa", "chicago", "mla"]

/** An entry of a bibliography. Titles keep their capitals: what is a name in them no program can tell. */
export function citationOf(source: Source, style: Style, asked: SourcesAsked): readonly Run[] {
  const write = style === "apa" ? apa : style === "chicago" ? chicago : mla
  const kept = source.archived === null ? [] : [roman(asked.say.archived(source.archived))]
  // A period would be taken for a part of the address.
  return joined([write(source, asked), kept], " ")
}

/** Works of which APA gives the day; of all others the year. */
const DATED =
  "article-magazine article-newspaper broadcast interview paper-conference personal_communication post post-weblog speech webpage"
const words = (text: string | null): readonly Run[] => (text === null || text === "" ? [] : [roman(text)])
const slanted = (text: string | null): readonly Run[] => (text === null || text === "" ? [] : [italic(text)])

/** APA, 7th edition: author, date, title, source. */
function apa(source: Source, asked: SourcesAsked): readonly Run[] {
  const { cite } = asked.say
  const { type, container, publisher, issued, accessed } = source
  const kind = kindOfWork(source)
  const write = DATED.split(" ").includes(type) ? yearFirst : yearOnly
  const date = words(`(${issued === null ? cite.noDate : dateCited(issued, write, asked)})`)
  const note = words(cite.kinds[type] === undefined ? null : `[${cite.kinds[type]}]`)
  const name = titleOfSource(source, asked.language, asked.timeline.language)
  const title = joined([kind === "whole" ? slanted(name) : words(name), note], " ")
  // Who answers for a work without an author is named in its place, and then not again (9.2, 9.11).
  const answers = source.authors.length === 0 && kind === "whole" ? publisher : null
  const author = words(answers ?? namesApa(source.authors))
  const head = author.length > 0 ? [author, date, title] : title.length > 0 ? [title, date] : [date]
  const isSite = kind === "whole"
  const within = isSite ? words(container) : slanted(container)
  const host = kind === "part" && type !== PROCEEDINGS && within.length > 0 ? [roman(`${cite.in} `), ...within] : within
  const address = addressOf(source)
  const read = accessed !== null && issued === null && source.doi === null ? dateCited(accessed, dayLong, asked) : null
  const link = address === null ? null : read === null ? address : cite.retrieved(read, address)
  const by = kind === "article" || answers !== null ? [] : words(publisher)
  return joined([sentences([...head, host, by]), words(link)], " ")
}

/** They came out in a year, whatever the day of a talk. */
const PROCEEDINGS = "paper-conference"
const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Set in quotation marks though they stand by themselves: Chicago slants the titles of books and their like. */
const QUOTED = "dataset document manuscript personal_communication software speech thesis webpage"
/** Whose name stands in place of an author, where none is named. */
const PERIODICALS = "article-magazine article-newspaper"

/** The Chicago Manual of Style, 18th edition: bibliography. */
function chicago(source: Source, asked: SourcesAsked): readonly Run[] {
  const { cite } = asked.say
  const { type, container, publisher, issued, accessed } = source
  const kind = kindOfWork(source)
  const stands = source.authors.length === 0 && kind === "article" && PERIODICALS.split(" ").includes(type)
  const name = titleOfSource(source, asked.language, asked.timeline.language)
  const isQuoted = kind !== "whole" || QUOTED.split(" ").includes(type)
  const title = name === null ? [] : isQuoted ? [roman(cite.quote(name))] : [italic(name)]
  const author = stands ? slanted(container) : words(namesChicago(source.authors, cite))
  const within = stands || container === null ? [] : kind === "whole" ? words(container) : slanted(container)
  const host = kind === "part" && within.length > 0 ? [roman(`${cite.in} `), ...within] : within
  const date = issued === null ? cite.noDate : dateCited(issued, type === PROCEEDINGS ? yearOnly : dayLong, asked)
  const where = [host, kind === "article" ? [] : words(publisher)]
  // Where a date is all there is, it begins the sentence.
  const about = joined([...where, words(where.every((part) => part.length === 0) ? raised(date) : date)], ", ")
  // A day of reading is given for what has none of its own.
  const read = accessed !== null && issued === null ? words(cite.accessed(dateCited(accessed, dayLong, asked))) : []
  return sentences([author, title, about, read, words(addressOf(source))])
}

/** The MLA Handbook, 9th edition: works cited. */
function mla(source: Source, asked: SourcesAsked): readonly Run[] {
  const { cite } = asked.say
  const { container, publisher, issued, accessed } = source
  const isPart = container !== null
  const name = titleOfSource(source, asked.language, asked.timeline.language)
  const title = name === null ? [] : isPart ? [roman(cite.quote(name))] : [italic(name)]
  const write: WriteDay = source.type === PROCEEDINGS ? yearOnly : dayShort
  const date = words(issued === null ? null : dateCited(issued, write, asked))
  const isArticle = kindOfWork(source) === "article"
  const about = joined([slanted(container), isArticle ? [] : words(publisher), date, words(addressOf(source))], ", ")
  const read = accessed !== null && issued === null ? words(cite.accessed(dateCited(accessed, dayShort, asked))) : []
  return sentences([words(namesMla(source.authors, cite)), title, about, read])
}
