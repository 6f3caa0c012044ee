import * as v from "valibot"
import type { ReadingWords } from "../time/languages/words.ts"
import { STANCES } from "./packed.ts"
import { detailEntries } from "./sourcedetails.ts"

/** What a field expects, as the language files name it: the "message" of each check below. */
export type Expectation = keyof ReadingWords["problems"]["expected"]
const because = (expectation: Expectation): Expectation => expectation

/** The versions of the format that this reader understands. */
export const FORMATS = ["sourceline/1"] as const
export const RANKS = ["primary", "secondary", "tertiary"] as const
export const KINDS = ["happening", "absence"] as const

/** Item types of CSL 1.0.2 (docs.citationstyles.org, appendix III). */
export const CSL_TYPES = (
  "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset " +
  "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation " +
  "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical " +
  "personal_communication post post-weblog regulation report review review-book software song speech standard thesis " +
  "treaty webpage"
).split(" ")

const string = v.string(because("string"))
// Lengths stand before patterns: a reader that stops at the first misfit never runs a pattern over megabytes.
const slug = v.pipe(
  v.string(because("slug")),
  v.maxLength(64, because("slug")),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, because("slug")),
)
/** The shape of a BCP 47 tag (RFC 5646); whether its parts are registered is not checked. */
export const languageTag = v.pipe(
  v.string(because("tag")),
  v.maxLength(64, because("tag")),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, because("tag")),
)
/** EDTF; the gate in `time/edtf.ts` reads it. */
export const dateText = v.pipe(v.string(because("date")), v.nonEmpty(because("date")), v.maxLength(64, because("date")))
export const text = v.union([string, v.record(languageTag, string, because("text"))], because("text"))
const flag = v.boolean(because("flag"))

/**
 * No space and no control character: browsers drop those from addresses, so that a scheme could hide behind one. No `@`
 * in the host: what stands before it looks like the host, and may be somebody's password.
 */
const webAddress = v.pipe(
  v.string(because("url")),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\/?#@]+([/?#][^\s\\]*)?$/, because("url")),
)
/** As above, or a path without scheme and host. */
const imageAddress = v.pipe(
  v.string(because("image")),
  v.regex(
    // eslint-disable-next-line no-control-regex -- they are what is refused
    /^([Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\/?#@]+([/?#][^\s\\]*)?|(?!\/\/|[A-Za-z][A-Za-z0-9+.-]*:)[^\s\\\u0000-\u001f][^\\\u0000-\u001f]*)$/,
    because("image"),
  ),
)

/** As the DOI Handbook builds it, 2.2: a directory, a registrant, anything; on its own or as the address of its resolver. */
const doi = v.pipe(
  v.string(because("doi")),
  v.maxLength(1000, because("doi")),
  v.regex(/^([Hh][Tt][Tt][Pp][Ss]?:\/\/(dx\.)?doi\.org\/)?10\.[0-9]{4,9}\/[^\s]+$/, because("doi")),
)

/** Any text without control characters and halves of characters; Zotero gives addresses, other tools give numbers. */
export const sourceId = v.union(
  [
    v.pipe(
      v.string(because("sourceId")),
      v.maxLength(1000, because("sourceId")),
      v.regex(
        // eslint-disable-next-line no-control-regex -- they are what is refused
        /^([^\u0000-\u001f\u007f-\u009f\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])+$/,
        because("sourceId"),
      ),
    ),
    v.pipe(v.number(because("sourceId")), v.integer(because("sourceId"))),
  ],
  because("sourceId"),
)

export const lane = v.object({ id: slug, label: text }, because("object"))

export const image = v.object({ src: imageAddress, alt: text, credit: v.optional(text) }, because("object"))

export const citation = v.object(
  {
    source: sourceId,
    stance: v.optional(v.picklist(STANCES, because("stance"))),
    says: v.optional(text),
    quote: v.optional(string),
    locator: v.optional(string),
  },
  because("object"),
)

export const event = v.object(
  {
    id: v.optional(slug),
    date: v.optional(dateText),
    undated: v.optional(flag),
    title: text,
    text: v.optional(text),
    lane: v.optional(slug),
    kind: v.optional(v.picklist(KINDS, because("kind"))),
    importance: v.optional(
      v.pipe(
        v.number(because("importance")),
        v.integer(because("importance")),
        v.minValue(1, because("importance")),
        v.maxValue(5, because("importance")),
      ),
    ),
    unverified: v.optional(flag),
    tags: v.optional(v.array(v.pipe(string, v.nonEmpty(because("string"))), because("list"))),
    related: v.optional(v.array(slug, because("list"))),
    image: v.optional(image),
    citations: v.optional(v.array(citation, because("list"))),
  },
  because("object"),
)

/** A date, or `undated: true`. */
const datedOrNot = v.union([v.object({ date: dateText }), v.object({ undated: v.literal(true) })])

export const authorName = v.union(
  [
    v.object({ literal: string }),
    v.object({
      family: string,
      given: v.optional(string),
      "dropping-particle": v.optional(string),
      "non-dropping-particle": v.optional(string),
      suffix: v.optional(string),
    }),
  ],
  because("name"),
)

/** CSL's own way of writing a date, one or two of [year, month, day]. */
export const cslDate = v.object(
  {
    "date-parts": v.pipe(
      v.array(v.pipe(v.array(v.union([v.number(), v.string()])), v.minLength(1), v.maxLength(3))),
      v.minLength(1),
      v.maxLength(2),
    ),
    season: v.optional(v.union([v.number(), v.string()])),
    circa: v.optional(v.union([v.boolean(), v.number(), v.string()])),
  },
  because("cslDate"),
)
const sourceDate = v.union([dateText, cslDate], because("cslDate"))
export const source = v.object(
  {
    id: sourceId,
    type: v.optional(v.picklist(CSL_TYPES, because("cslType"))),
    title: v.optional(text),
    author: v.optional(v.array(authorName, because("list"))),
    publisher: v.optional(string),
    "container-title": v.optional(string),
    ...detailEntries,
    issued: v.optional(sourceDate),
    accessed: v.optional(sourceDate),
    URL: v.optional(webAddress),
    DOI: v.optional(doi),
    language: v.optional(languageTag),
    note: v.optional(text),
    archived: v.optional(webAddress),
    origin: v.optional(slug),
    rank: v.optional(v.picklist(RANKS, because("rank"))),
  },
  because("object"),
)

export const file = v.object(
  {
    $schema: v.optional(string),
    format: v.optional(v.picklist(FORMATS)),
    id: v.optional(slug),
    title: text,
    summary: v.optional(text),
    language: v.optional(languageTag),
    checked: v.optional(dateText),
    today: v.optional(dateText),
    lanes: v.optional(v.array(lane, because("list"))),
    events: v.array(v.intersect([event, datedOrNot])),
    sources: v.optional(v.array(source, because("list"))),
  },
  because("object"),
)

/** A timeline file as an author writes it. */
export type TimelineFile = v.InferInput<typeof file>
export type EventInFile = v.InferInput<typeof event>
export type SourceInFile = v.InferInput<typeof source>
export type CitationInFile = v.InferInput<typeof citation>
export type LaneInFile = v.InferInput<typeof lane>
