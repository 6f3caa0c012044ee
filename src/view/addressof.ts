import { writeAddress, type AddressForm } from "../state/address.ts"
import type { State } from "../state/state.ts"
import { hasOwnPages } from "../state/yearpages.ts"

/** What an address of one timeline has beside the view. */
export interface AddressFrame {
  /**
   * The timeline's part of the path, with the language of a page that has one of its own: `career`, `career/fr`. A
   * language that the reader chose takes its place.
   */
  readonly slug: string
  /** Told in the path or, for someone else's file, in the query. */
  readonly form: AddressForm
  /** Query parameters that are not about the view and stay as they are: `src`. */
  readonly kept: readonly (readonly [string, string])[]
}

/** Path and query, below the site's root, of what a state shows; where a flight is under way, of where it leads. */
export function addressOf(state: State, { slug, form, kept }: AddressFrame): string {
  const { timeline, language, languageIsChosen } = state
  const isOwn = form === "path" && languageIsChosen && hasOwnPages(timeline, language)
  const shown = { ...state, span: state.flight?.to ?? state.span, languageIsChosen: languageIsChosen && !isOwn }
  const { path, query } = writeAddress(shown, form)
  const folders = languageIsChosen ? [slug.split("/")[0]!, ...(isOwn ? [language] : [])] : slug.split("/")
  const parts = form === "path" ? [...folders, ...path] : []
  const pathname = parts.length === 0 ? "/" : `/${parts.map(encodeURIComponent).join("/")}/`
  const search = new URLSearchParams([...kept, ...query].map(([key, value]) => [key, value])).toString()
  // Commas, colons and slashes read better than their codes, and are allowed in a query (RFC 3986, section 3.4).
  const plain = search.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/")
  return plain === "" ? pathname : `${pathname}?${plain}`
}
