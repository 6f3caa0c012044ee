import type { Source } from "../../model.ts"

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

/** A DOI is cited rather than an address, which may not last. */
export const addressOf = ({ doi, url }: Source): string | null => (doi === null ? url : `https://doi.org/${doi}`)
