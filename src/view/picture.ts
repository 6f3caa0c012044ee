import { isSafeLink } from "./sourceNames.ts"

/** Where a path without a host might lead: enough to see that it leads to a web page's kind of place. */
const SOMEWHERE = "https://example.org/"
const IS_WHOLE = /^([a-z][a-z\d+.-]*:|\/)/i

/**
 * Where a picture that a timeline names is found; null where that is no place for one. `folder`: of the timeline's own
 * file, with its closing slash, where its paths start.
 */
export function pictureAt(folder: string, path: string): string | null {
  if (!URL.canParse(path, SOMEWHERE) || !isSafeLink(new URL(path, SOMEWHERE).href)) return null
  return IS_WHOLE.test(path) ? path : folder + path
}
