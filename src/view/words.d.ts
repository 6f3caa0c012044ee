// The parts of a language, as scripts/words.ts hands them out.
declare module "virtual:words/en-view" {
  export const words: import("../time/languages/words.ts").Words
}
declare module "virtual:words/fr-view" {
  export const words: import("../time/languages/words.ts").Words
}
declare module "virtual:words/en-details" {
  export const words: import("../time/languages/words.ts").DetailWords
}
declare module "virtual:words/fr-details" {
  export const words: import("../time/languages/words.ts").DetailWords
}
declare module "virtual:words/en-reading" {
  export const words: import("../time/languages/words.ts").ReadingWords
}
declare module "virtual:words/fr-reading" {
  export const words: import("../time/languages/words.ts").ReadingWords
}
declare module "virtual:words/en-share" {
  export const words: import("../time/languages/words.ts").ShareWords
}
declare module "virtual:words/en-embed" {
  export const words: import("../time/languages/words.ts").EmbedWords
}
declare module "virtual:words/fr-share" {
  export const words: import("../time/languages/words.ts").ShareWords
}
declare module "virtual:words/fr-embed" {
  export const words: import("../time/languages/words.ts").EmbedWords
}
