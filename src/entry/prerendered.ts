import type { LanguageTag } from "../state/state.ts"
import { yearOf } from "../time/calendar.ts"
import { saysOnlyItsPath } from "./place.ts"
import type { Stage } from "./stage.ts"

/** What the build wrote into the page, for the script that takes it over. */
export interface Prerendered {
  /** The page's folder from the site's root. */
  readonly path: string
  readonly language: LanguageTag
  /** Of the day it was built: periods that go on end in it, and with them the years that have pages. */
  readonly year: number
  /** With what comes after the first view. */
  readonly hasLater: boolean
  /** Fingerprint of the data that it was written from. */
  readonly read: string
}

/** null: an empty page, which the script fills. */
export function readPrerendered(root: HTMLElement): Prerendered | null {
  const { path, language, year, read } = root.dataset
  if (path === undefined || language === undefined || read === undefined) return null
  return { path, language: language as LanguageTag, year: Number(year), hasLater: "later" in root.dataset, read }
}

/**
 * Is what is to be shown just what the page was written with? Then React takes over what stands there. Anything else (a
 * parameter, another language, other data, a new year) makes another page of it, which takes its place in one step: to
 * hydrate what differs is React's error 418.
 */
export const isAsWritten = (
  written: Prerendered,
  { session, wanted }: Extract<Stage, { readonly kind: "open" }>,
  { below, hasLater }: { readonly below: string; readonly hasLater: boolean },
): boolean =>
  saysOnlyItsPath(wanted) &&
  below.replace(/index\.html$/, "") === written.path &&
  session.words.tag === written.language &&
  session.fingerprint === written.read &&
  yearOf(session.timeline.today) === written.year &&
  hasLater === written.hasLater
