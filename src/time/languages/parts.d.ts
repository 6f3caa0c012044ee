// The languages and their parts, as scripts/words.ts hands them out.
declare module "virtual:words/tags" {
  /** English first. */
  export const TAGS: readonly import("./languagetag.ts").LanguageTag[]
}
declare module "virtual:words/framepath" {
  /** Matches the end of `…/fr/embed/`; its group is the tag. */
  export const FRAME_IN_LANGUAGE: RegExp
}
declare module "virtual:words/names" {
  /** English first. */
  export const LANGUAGES: readonly import("./words.ts").Language[]
}
declare module "virtual:words/whole" {
  /** English first. */
  export const LANGUAGES: readonly import("./words.ts").WholeWords[]
}
declare module "virtual:words/fetched-page" {
  /** Fetches the words of one language and of no other, with `tools`. */
  export const fetchWords: (
    tag: import("./languagetag.ts").LanguageTag,
  ) => Promise<{ readonly words: import("./words.ts").Words }>
}
declare module "virtual:words/fetched-frame" {
  /** Fetches the words of one language and of no other, with `embed`. */
  export const fetchWords: (
    tag: import("./languagetag.ts").LanguageTag,
  ) => Promise<{ readonly words: import("./words.ts").Words }>
}
declare module "virtual:words/every-view" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").Words
}
declare module "virtual:words/every-details" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").DetailWords
}
declare module "virtual:words/every-reading" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").ReadingWords
}
declare module "virtual:words/every-share" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").ShareWords
}
declare module "virtual:words/every-download" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").DownloadWords
}
declare module "virtual:words/every-print" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").PrintWords
}
declare module "virtual:words/every-crowd" {
  export const wordsIn: (tag: import("./languagetag.ts").LanguageTag) => import("./words.ts").CrowdWords
}
