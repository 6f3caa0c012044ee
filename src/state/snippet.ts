/** What a site needs to show a timeline in a frame. */
export interface Snippet {
  /** Address of an embed page, with its query; whole, since the host's page lies elsewhere. */
  readonly src: string
  /** Plain text: names the frame for those who hear it. */
  readonly title: string
  /** CSS px, or a share of the room there is: "100%". */
  readonly width: number | string
  /** CSS px */
  readonly height: number
}

export const SNIPPET_WIDTH = "100%"
export const SNIPPET_HEIGHT = 420
/** Scripts, and links that open beside the host's page; no origin of its own, no forms, no leading the host away. */
export const SNIPPET_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
export const SNIPPET_ALLOW = "fullscreen; clipboard-write"

/** HTML to paste: one `iframe`, as embedding is described for hosts (embed.md). */
export function snippetOf({ src, title, width, height }: Snippet): string {
  const attributes: readonly (readonly [string, string])[] = [
    ["src", src],
    ["title", title],
    ["width", String(width)],
    ["height", String(height)],
    ["loading", "lazy"],
    ["allow", SNIPPET_ALLOW],
    ["sandbox", SNIPPET_SANDBOX],
    ["style", "border:0"],
  ]
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(" ")}></iframe>`
}

/** For a value in double quotes, of code that people read and copy: nothing is dropped from it. Angle brackets too, so that the snippet survives what looks for tags by eye. */
const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/**
 * Path and query of an embed page, below the site's root and without a slash before it: `career/embed/?year=2017`, and
 * `career/fr/embed/` for `career/fr`; of someone else's file, which has no folder of its own, `embed/?src=…`.
 */
export function embedAddressOf(slug: string | null, query: readonly (readonly [string, string])[]): string {
  const folder = slug === null ? "embed/" : `${slug.split("/").map(encodeURIComponent).join("/")}/embed/`
  const search = query.map(([key, value]) => `${encodeURIComponent(key)}=${plainly(value)}`).join("&")
  return search === "" ? folder : `${folder}?${search}`
}

/**
 * Commas, colons and slashes read better than their codes, and are allowed in a query (RFC 3986, section 3.4). Half a
 * surrogate pair, which has no code, becomes U+FFFD as in URLSearchParams.
 */
const plainly = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/")
