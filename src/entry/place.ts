import { TAGS } from "virtual:words/tags"
import type { LanguageTag } from "../state/state.ts"

/** Where the page stands: the site's root, its timelines, and what of the address lies below the root. */
export interface Place {
  /** Absolute, with its closing slash. */
  readonly root: URL
  /** What leads from the page, as it was opened, to the root: "../../", "./". */
  readonly up: string
  readonly slugs: readonly string[]
  /** Files of the reader's own, by what an address calls them for as long as the page is open; see givenfile.ts. */
  readonly files: Map<string, URL>
}

export function findPlace(document: Document, location: Location): Place {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ""
  const up = meta("sourceline-root") || "./"
  const root = new URL(up, location.href)
  root.search = ""
  root.hash = ""
  return {
    root,
    up,
    slugs: meta("sourceline-timelines")
      .split(" ")
      .filter((slug) => slug !== ""),
    files: new Map(),
  }
}

/** The path below the root, from its slash on, and the query: what the router calls an address. */
export const addressAt = (place: Place, { pathname, search }: Pick<Location, "pathname" | "search">) => ({
  pathname: pathname.slice(place.root.pathname.length - 1),
  search,
})

/** Which file an address shows. `slug` null: the root of a site with several timelines, or none. */
export interface Wanted {
  readonly slug: string | null
  readonly url: URL | null
  /** Parts of the path below the timeline's own: ["event", "left-google"]. */
  readonly path: readonly string[]
  /** Of a page that is in another language than its file: `alex-krizhevsky/fr/2017/`. */
  readonly language: LanguageTag | null
  readonly query: ReadonlyMap<string, string>
  /** Named in the address and not on this site. */
  readonly unknown: string | null
  /** Someone else's file: its host, or null for one of this origin. */
  readonly host: string | null
  readonly isForeign: boolean
  /** Parameters given more than once, of which the first counts. */
  readonly repeated: readonly string[]
  /** `src` with nothing in it, which is dropped. */
  readonly isSourceEmpty: boolean
}

/** Those that mean something here (address.md); others may repeat as they like. */
const PARAMETERS: readonly string[] =
  "t year event source q lanes evidence tags sources kinds view sort lang theme src".split(" ")
/** Those that ask for something of the timeline. */
const ASKING = PARAMETERS.slice(0, 10)

export function wantedAt(place: Place, { pathname, search }: ReturnType<typeof addressAt>): Wanted {
  const parts = pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decodePart)
  // A folder's page by its file's name.
  if (parts.at(-1) === "index.html") parts.pop()
  const query = new Map<string, string>()
  const repeated = new Set<string>()
  for (const [key, value] of new URLSearchParams(search)) {
    if (!query.has(key)) query.set(key, value)
    else if (PARAMETERS.includes(key)) repeated.add(key)
  }
  const isSourceEmpty = query.get("src")?.trim() === ""
  if (isSourceEmpty) query.delete("src")
  const none: Wanted = {
    slug: null,
    url: null,
    path: [],
    language: null,
    query,
    unknown: null,
    host: null,
    isForeign: false,
    repeated: [...repeated],
    isSourceEmpty,
  }
  const src = query.get("src")
  if (src !== undefined) {
    const file = place.files.get(src)
    const url = file ?? readSource(src, place.root)
    const host = file ? src.slice(5) : url !== null && url.origin !== place.root.origin ? url.host : null
    return { ...none, slug: slugOf(url), url, unknown: url === null ? src : null, host, isForeign: true }
  }
  const [first, ...rest] = parts
  const own = (slug: string, below: readonly string[], unknown: string | null = null): Wanted => ({
    ...none,
    slug,
    url: new URL(`${slug}/timeline.json`, place.root),
    ...inLanguage(below),
    unknown,
  })
  if (first !== undefined && place.slugs.includes(first)) return own(first, rest)
  const only = place.slugs.length === 1 ? place.slugs[0] : undefined
  if (only !== undefined) return own(only, [], first === undefined ? null : parts.join("/"))
  return { ...none, unknown: parts.join("/") || null }
}

/** The address says which page of the site, or whose file, and nothing that only a script can know. */
export const saysOnlyItsPath = ({ query, unknown, isSourceEmpty, repeated }: Wanted): boolean =>
  unknown === null &&
  !isSourceEmpty &&
  repeated.length === 0 &&
  PARAMETERS.every((key) => key === "src" || !query.has(key))

/** The address asks for more of the timeline than all of it. */
export const asksMore = ({ path, query }: Wanted): boolean => path.length > 0 || ASKING.some((key) => query.has(key))

function inLanguage(below: readonly string[]): Pick<Wanted, "path" | "language"> {
  const language = TAGS.find((each) => each === below[0]) ?? null
  return { path: language === null ? below : below.slice(1), language }
}

/** https anywhere, or this origin; nothing else is fetched. */
function readSource(text: string, root: URL): URL | null {
  if (text.length > 2000) return null
  try {
    const url = new URL(text, root)
    // A blob: has the origin of the page that made it.
    return url.protocol === "https:" || (url.protocol === "http:" && url.origin === root.origin) ? url : null
  } catch {
    return null
  }
}

function slugOf(url: URL | null): string {
  const name =
    url?.pathname
      .split("/")
      .at(-1)
      ?.replace(/\.json$/i, "") ?? ""
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 64) || "timeline"
  )
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
