import type { Source } from "../../model.ts"
import { baseOf, textIn } from "../../text.ts"
import { titleOfSource } from "../asked.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { headline } from "./headline.ts"

/** article: part of a periodical or a site; part: of a book; whole: stands by itself. */
export type WorkKind = "article" | "part" | "whole"

const ARTICLES =
  "article article-journal article-magazine article-newspaper post post-weblog review review-book interview broadcast"
const PARTS = "chapter entry entry-dictionary entry-encyclopedia paper-conference"

/** What a source is to a style: what its title is set in follows from it. */
export function kindOfWork({ type, container }: Source): WorkKind {
  if (container === null) return "whole"
  return ARTICLES.split(" ").includes(type) ? "article" : PARTS.split(" ").includes(type) ? "part" : "whole"
}

/** They came out in a year, whatever the day of a talk. */
export const PROCEEDINGS = "paper-conference"

/** A DOI is cited rather than an address, which may not last. */
export const addressOf = ({ doi, url }: Source): string | null => (doi === null ? url : `https://doi.org/${doi}`)

/** Who wrote it is who brought it out, or whose site it stands on: the styles name them once. */
export const isAuthor = ({ authors }: Source, name: string | null): boolean =>
  name !== null && authors.length === 1 && authors[0]!.literal?.trim().toLowerCase() === name.trim().toLowerCase()

/** The title as it is written, or in English with the capitals of a headline. */
export function headlineOf(source: Source, style: "chicago" | "mla", asked: SourcesAsked): string | null {
  const { title, language, type } = source
  const file = asked.timeline.language
  const name = titleOfSource(source, asked.language, file)
  if (name === null || title === null) return null
  const own = typeof title === "string" ? (language ?? file) : textIn(title, language ?? asked.language, file).language
  const isName = type === "software" || type === "dataset"
  return baseOf(own).toLowerCase() === "en" ? headline(name, { style, isName }) : name
}
