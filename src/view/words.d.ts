// The parts of a language, as scripts/words.ts hands them out.
declare module "virtual:words/*-view" {
  export const words: import("../time/languages/words.ts").Words
}
declare module "virtual:words/*-tools" {
  export const words: import("../time/languages/words.ts").ToolWords
}
declare module "virtual:words/*-details" {
  export const words: import("../time/languages/words.ts").DetailWords
}
declare module "virtual:words/*-reading" {
  export const words: import("../time/languages/words.ts").ReadingWords
}
declare module "virtual:words/*-share" {
  export const words: import("../time/languages/words.ts").ShareWords
}
declare module "virtual:words/*-download" {
  export const words: import("../time/languages/words.ts").DownloadWords
}
declare module "virtual:words/*-print" {
  export const words: import("../time/languages/words.ts").PrintWords
}
declare module "virtual:words/*-embed" {
  export const words: import("../time/languages/words.ts").EmbedWords
}
