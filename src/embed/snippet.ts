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

/** For a value in double quotes. Angle brackets too, so that the snippet survives what looks for tags by eye. */
const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
