import type { Source } from "../../model.ts"
import { containerParts } from "../containerparts.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { dateCited, dayShort, yearOnly, type WriteDay } from "./dates.ts"
import { namesMla } from "./names.ts"
import { italic, joined, plain, roman, sentences, slanted, type Run } from "./runs.ts"
import { addressOf, headlineOf, isAuthor, kindOfWork, PROCEEDINGS } from "./work.ts"

/** The MLA Handbook, 9th edition: works cited. */
export function mla(source: Source, asked: SourcesAsked): readonly Run[] {
  const { cite } = asked.say
  const { publisher, issued, accessed } = source
  const { container, volume, issue, pages } = containerParts(source)
  const kind = kindOfWork(source)
  const name = headlineOf(source, "mla", asked)
  const title = name === null ? [] : container !== null ? [roman(cite.quote(name))] : [italic(name)]
  const write: WriteDay = source.type === PROCEEDINGS ? yearOnly : dayShort
  const date = plain(issued === null ? null : dateCited(issued, write, asked))
  const number = [volume === null ? null : cite.volume(volume), issue === null ? null : cite.issue(issue)]
  const about = joined(
    [
      slanted(container),
      ...number.map(plain),
      kind === "article" ? [] : plain(publisher),
      date,
      plain(pages === null ? null : cite.pages(pages)),
      plain(addressOf(source)),
    ],
    ", ",
  )
  const read = accessed !== null && issued === null ? plain(cite.accessed(dateCited(accessed, dayShort, asked))) : []
  // An organization that is its own publisher is named as that alone (5.30).
  const isOwn = name !== null && kind !== "article" && isAuthor(source, publisher)
  return sentences([isOwn ? [] : plain(namesMla(source.authors, cite)), title, about, read])
}
