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

/** `2nd ed.`, or as it is written where that is no number; of a first edition nothing is said. */
export function editionOf({ details }: Source, { say: { cite } }: SourcesAsked): string | null {
  const written = details?.edition ?? null
  const number = written === null ? null : (/^(\d{1,3})(?:st|nd|rd|th|e|er|re|ère|ᵉ|\.)?$/i.exec(written)?.[1] ?? null)
  return number === null ? written : Number(number) < 2 ? null : cite.edition(Number(number))
}

/** A report's number, or the like: what begins with a figure is said to be one. */
export function numberOf({ details }: Source, { say: { cite } }: SourcesAsked): string | null {
  const number = details?.number ?? null
  return number !== null && /^\d/.test(number) ? cite.issue(number) : number
}

/** Who brought it out, else where, as old books have it. */
export const imprintOf = ({ publisher, details }: Source): string | null =>
  publisher ?? details?.["publisher-place"] ?? null
