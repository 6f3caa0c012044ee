import type { Source } from "../../model.ts"
import { containerParts } from "../containerparts.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { dateCited, dayShort, yearOnly, type WriteDay } from "./dates.ts"
import { raised } from "./headline.ts"
import { namesMla } from "./names.ts"
import { italic, joined, plain, roman, sentences, slanted, type Run } from "./runs.ts"
import { addressOf, editionOf, headlineOf, imprintOf, isAuthor, kindOfWork, numberOf, PROCEEDINGS } from "./work.ts"

/** The MLA Handbook, 9th edition: works cited. */
export function mla(source: Source, asked: SourcesAsked): readonly Run[] {
  const { cite } = asked.say
  const { publisher, issued, accessed, details = {} } = source
  const { container, volume, issue, pages } = containerParts(source)
  const kind = kindOfWork(source)
  const name = headlineOf(source, "mla", asked)
  const title = name === null ? [] : container !== null ? [roman(cite.quote(name))] : [italic(name)]
  const write: WriteDay = source.type === PROCEEDINGS ? yearOnly : dayShort
  const date = plain(issued === null ? null : dateCited(issued, write, asked))
  const number = issue === null ? (kind === "article" ? null : numberOf(source, asked)) : cite.issue(issue)
  const which = joined(
    [plain(editionOf(source, asked)), plain(volume === null ? null : cite.volume(volume)), plain(number)],
    ", ",
  )
  const host = container === null ? plain(details["event-title"] ?? null) : slanted(container)
  const where = pages === null ? (kind === "article" ? (details.number ?? null) : null) : cite.pages(pages)
  const about = joined(
    [
      host,
      host.length > 0 ? which : startingUp(which),
      kind === "article" ? [] : plain(imprintOf(source)),
      date,
      plain(where),
      plain(addressOf(source)),
    ],
    ", ",
  )
  const read = accessed !== null && issued === null ? plain(cite.accessed(dateCited(accessed, dayShort, asked))) : []
  // An organization that is its own publisher is named as that alone (5.30).
  const isOwn = name !== null && kind !== "article" && isAuthor(source, publisher)
  return sentences([
    isOwn ? [] : plain(namesMla(source.authors, cite)),
    title,
    about,
    plain(details["collection-title"] ?? null),
    read,
  ])
}

const startingUp = ([first, ...others]: readonly Run[]): readonly Run[] =>
  first === undefined ? [] : [{ ...first, text: raised(first.text) }, ...others]
