/** One chunk: what the page does without until its first view is drawn. Reached through page.tsx alone, and afterwards.ts. */
export { layLinks } from "../layout/links.ts"
export { reduce } from "../state/reduce.ts"
export { makeSearch } from "../timeline/search.ts"
export { addressOf } from "../view/addressof.ts"
export { LATER } from "../view/laterparts.ts"
export { arrivalOf } from "./arrivalof.ts"
export { makeHandle } from "./handle.ts"
export { sharingOf } from "./sharing.ts"
