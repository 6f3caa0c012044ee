// As view/words.d.ts, for what lays out crowded lanes.
declare module "virtual:words/*-crowd" {
  export const words: import("../time/languages/words.ts").CrowdWords
}
