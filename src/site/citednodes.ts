import type { Name, Source, SourceIndex } from "../timeline/model.ts"
import { doiLink, isSafeLink, namesOf } from "../view/sourceNames.ts"
import { nameOfSource, textOf } from "./describe.ts"
import { linkFrom, sourcePathIn } from "./files.ts"
import { isoOf } from "./isodate.ts"
import type { Page, Site } from "./page.ts"
import { isFolderName } from "./pagelist.ts"

/** A thing in the vocabulary of schema.org. */
export type Node = Readonly<Record<string, unknown>>

/**
 * Types of schema.org for the item types of CSL 1.0.2 that have one; all others are a CreativeWork. Software is source
 * code there: what is cited of a program is its code more often than a copy for sale, which the other type is for.
 */
const TYPES: Readonly<Record<string, string>> = {
  article: "Article",
  "article-journal": "ScholarlyArticle",
  "article-magazine": "Article",
  "article-newspaper": "NewsArticle",
  bill: "Legislation",
  book: "Book",
  chapter: "Chapter",
  collection: "Collection",
  dataset: "Dataset",
  "entry-encyclopedia": "Article",
  figure: "ImageObject",
  graphic: "ImageObject",
  legislation: "Legislation",
  manuscript: "Manuscript",
  map: "Map",
  motion_picture: "Movie",
  musical_score: "SheetMusic",
  "paper-conference": "ScholarlyArticle",
  periodical: "Periodical",
  personal_communication: "Message",
  post: "SocialMediaPosting",
  "post-weblog": "BlogPosting",
  regulation: "Legislation",
  report: "Report",
  review: "Review",
  "review-book": "Review",
  software: "SoftwareSourceCode",
  song: "MusicRecording",
  thesis: "Thesis",
  webpage: "WebPage",
}

export const typeOfSource = ({ type }: Pick<Source, "type">): string => TYPES[type] ?? "CreativeWork"

/** A source as it is cited: what names it, who made it, when, and where it lies. */
export function sourceNode(page: Page, site: Site, index: SourceIndex): Node {
  const { timeline, words } = page
  const source = timeline.sources[index]!
  return {
    "@type": typeOfSource(source),
    ...(isFolderName(source.id) ? { "@id": `${linkFrom(site, page, sourcePathIn(page, source.id))}#source` } : {}),
    name: nameOfSource(timeline, index, words),
    ...(isSafeLink(source.url) ? { url: source.url } : {}),
    ...(source.authors.length > 0 ? { author: source.authors.map(authorNode) } : {}),
    ...(source.publisher === null ? {} : { publisher: { "@type": "Organization", name: source.publisher } }),
    ...(isoOf(source.issued) === null ? {} : { datePublished: isoOf(source.issued) }),
  }
}

/** A source in full, for the page that is about it. */
export function wholeSourceNode(page: Page, site: Site, index: SourceIndex): Node {
  const { timeline, words } = page
  const source = timeline.sources[index]!
  return {
    ...sourceNode(page, site, index),
    ...(source.container === null ? {} : { isPartOf: { "@type": "CreativeWork", name: source.container } }),
    ...(source.language === null ? {} : { inLanguage: source.language }),
    ...(source.doi === null ? {} : { sameAs: doiLink(source.doi), identifier: `doi:${source.doi}` }),
    ...(isSafeLink(source.archived) ? { archivedAt: source.archived } : {}),
    ...(source.note === null ? {} : { description: textOf(timeline, source.note, words) }),
  }
}

/** Family and given names are a person's; one name alone is in CSL an institution's, or that of a group. */
const authorNode = (name: Name): Node =>
  name.literal === undefined
    ? {
        "@type": "Person",
        name: namesOf([name]),
        ...(name.given === undefined ? {} : { givenName: name.given }),
        ...(name.family === undefined ? {} : { familyName: name.family }),
      }
    : { "@type": "Organization", name: name.literal }
