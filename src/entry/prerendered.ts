import type { LanguageTag } from "../state/state.ts"
import { chooseLanguage } from "./languages.ts"
import { saysOnlyItsPath, type Wanted } from "./place.ts"

/** What the build wrote into the page, for the script that takes it over. */
export interface Prerendered {
  /** The page's folder from the site's root. */
  readonly path: string
  readonly language: LanguageTag
  /** Of the day it was built: periods that go on end in it, and with them the years that have pages. */
  readonly year: number
  /** Fingerprint of the data that it was written from. */
  readonly read: string
}

/** null: an empty page, which the script fills. */
export function readPrerendered(root: HTMLElement): Prerendered | null {
  const { path, language, year, read } = root.dataset
  if (path === undefined || language === undefined || read === undefined) return null
  return { path, language: language as LanguageTag, year: Number(year), read }
}

/**
 * Does an address show just what its page was written with? Then React takes over what stands there. Anything else (a
 * parameter, another language, a new year) makes another page of it, which takes its place in one step: to hydrate what differs is
 * React's error 418.
 */
export const isAsWritten = (
  wanted: Wanted,
  written: Prerendered,
  below: string,
  languages: readonly string[],
): boolean =>
  new Date().getUTCFullYear() === written.year &&
  below.replace(/index\.html$/, "") === written.path &&
  saysOnlyItsPath(wanted) &&
  chooseLanguage(wanted.language ?? undefined, languages, null) === written.language
