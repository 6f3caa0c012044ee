import type { crowd, details, download, embed, language, pages, print, reading, share, tools, view } from "./en.ts"

/** A language as it is offered. */
export type Language = typeof language

/**
 * The words of the first view in one language: dates, the drawing, the interface around it. English sets the shape, so a
 * language that lacks a message does not compile. It lives in the lowest room because dates need words first; a
 * language is handed down as an argument.
 */
export type Words = typeof view & {
  /** In a page. */
  readonly tools?: ToolWords
  /** In a frame. */
  readonly embed?: EmbedWords
}

/** What is said once something is selected, searched, or goes wrong. */
export type DetailWords = typeof details

/** What is said of a file. A part of its own, because a page that shows a timeline of the site reads none. */
export type ReadingWords = typeof reading

/** What only a page needs at once. A part of its own, because a frame has no tools. */
export type ToolWords = typeof tools

export type ShareWords = typeof share
export type DownloadWords = typeof download
export type PrintWords = typeof print
export type EmbedWords = typeof embed
export type CrowdWords = typeof crowd
export type PageWords = typeof pages

/** What a reader of files says. */
export interface ReaderWords extends Omit<Words, "dates"> {
  readonly dates: Words["dates"] & { readonly failures: ReadingWords["failures"] }
  readonly problems: ReadingWords["problems"]
}

export interface WholeWords extends Omit<ReaderWords, "ui"> {
  readonly ui: Words["ui"] & Omit<DetailWords, "address">
  readonly address: DetailWords["address"]
  readonly share: ShareWords
  readonly download: DownloadWords
  readonly print: PrintWords
  readonly tools: ToolWords
  readonly embed: EmbedWords
  readonly crowd: CrowdWords
  readonly pages: PageWords
}
