/**
 * What a host sends with each file of the site. The files in deploy/ say it in five languages; tests hold each of them
 * against this one table, and read deploy/README.md for the reasons.
 */
export interface HostRule {
  /** Content type, without its charset. */
  readonly type: string
  readonly cache: string
  /** Content-Security-Policy of a page; null: not a page, so that it may have any or none. */
  readonly policy: string | null
}

export const FOREVER = "public, max-age=31536000, immutable"
export const HOUR = "public, max-age=3600"
export const ASK = "no-cache"

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src blob:",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self' https:",
  "font-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
]
/** Of pages that other sites may hold in a frame: any address that ends in embed/. */
export const EMBED_POLICY = [...POLICY, "frame-ancestors *"].join("; ")
export const PAGE_POLICY = [...POLICY, "frame-ancestors 'self'"].join("; ")

/** With every answer, errors too. Names in small letters. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  map: "application/json",
  webmanifest: "application/manifest+json",
  xml: "application/xml",
  txt: "text/plain",
  ts: "text/plain",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
}

/** Of a path from the site's root, with its opening slash. */
export function ruleOf(path: string): HostRule {
  const isPage = path.endsWith("/") || path.endsWith(".html")
  const ending = isPage ? "html" : path.slice(path.lastIndexOf(".") + 1)
  const type = path.endsWith("/feed.xml") ? "application/atom+xml" : TYPES[ending]
  if (type === undefined) throw new Error(`${path}: no content type is known for .${ending}`)
  const policy = isPage ? (/\/embed\/(index\.html)?$/.test(path) ? EMBED_POLICY : PAGE_POLICY) : null
  return { type, policy, cache: cacheOf(path, ending, isPage) }
}

function cacheOf(path: string, ending: string, isPage: boolean): string {
  if (isPage) return ASK
  if (path.startsWith("/assets/")) return FOREVER
  return ["png", "svg", "ico"].includes(ending) || path === "/embed.js" ? HOUR : ASK
}

/** One of every kind, and a few that are easily taken for another. */
export const PATHS: readonly string[] = [
  "/",
  "/404.html",
  "/alex-krizhevsky/",
  "/alex-krizhevsky/fr/2017/",
  "/alex-krizhevsky/event/left-google/",
  "/alex-krizhevsky/embed/",
  "/alex-krizhevsky/fr/embed/",
  "/embed/",
  "/embedded-systems/",
  "/assets-of-the-crown/",
  "/alex-krizhevsky/event/assets/",
  "/assets/index-CnVse4Kv.js",
  "/assets/index-CnVse4Kv.js.map",
  "/assets/index-BA3ncy_u.css",
  "/assets/serif-uU25V6eJ.woff2",
  "/assets/sans-more-Uo5PHj-e.woff2",
  "/embed.js",
  "/embed.d.ts",
  "/find-root.js",
  "/alex-krizhevsky/timeline.json",
  "/alex-krizhevsky/read.json",
  "/alex-krizhevsky/feed.xml",
  "/alex-krizhevsky/fr/feed.xml",
  "/alex-krizhevsky/card.png",
  "/alex-krizhevsky/event/left-google/card.png",
  "/icon.svg",
  "/favicon.ico",
  "/icons/icon-192.png",
  "/manifest.webmanifest",
  "/sitemap.xml",
  "/robots.txt",
]
