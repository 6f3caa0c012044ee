import { escapeXml } from "./escape.ts"
import { SITEMAP_FILE, encodePath } from "./files.ts"
import { translationsOf, type Translation } from "./languageof.ts"
import type { Page, Site } from "./page.ts"

/** What a sitemap may hold (sitemaps.org): addresses, and bytes, of which some are kept free for the frame. */
const MOST_ADDRESSES = 50_000
const MOST_BYTES = 45_000_000

export interface SiteFile {
  /** From the site's root. */
  readonly fileName: string
  readonly source: string
}

type Listed = Pick<Page, "path" | "alternates" | "target" | "timeline">

/**
 * sitemap.xml, with each page in its other languages; past what one file may hold, an index and as many files as it
 * takes. The protocol wants whole addresses. Where the site does not know its own, they are relative and a comment says
 * what to do. Embed pages are left out: nobody looks for them.
 */
export function sitemapOf(pages: Iterable<Listed>, site: Site): SiteFile[] {
  const files: string[][] = [[]]
  let bytes = 0
  const add = (entry: string) => {
    const size = Buffer.byteLength(entry)
    if (files.at(-1)!.length >= MOST_ADDRESSES || bytes + size > MOST_BYTES) {
      files.push([])
      bytes = 0
    }
    files.at(-1)!.push(entry)
    bytes += size
  }
  if (site.timelines.length !== 1) add(entryOf(site, "", []))
  for (const page of pages) if (page.target.kind !== "embed") add(entryOf(site, page.path, translationsOf(page)))
  if (files.length === 1) return [{ fileName: SITEMAP_FILE, source: urlset(site, files[0]!) }]
  const named = files.map((entries, place) => ({
    fileName: `sitemap-${place + 1}.xml`,
    source: urlset(site, entries),
  }))
  const index = named.map(({ fileName }) => `<sitemap><loc>${locationOf(site, fileName)}</loc></sitemap>`)
  return [
    {
      fileName: SITEMAP_FILE,
      source: documentOf(site, `<sitemapindex xmlns="${SITEMAPS}">`, index, "</sitemapindex>"),
    },
    ...named,
  ]
}

/** Everything may be read; a page that should not be found says so itself, which it can't where it may not be read. */
export const robotsOf = ({ url }: Pick<Site, "url">): string =>
  `User-agent: *\nAllow: /\n${url === null ? "" : `\nSitemap: ${url}${SITEMAP_FILE}\n`}`

const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
const XHTML = "http://www.w3.org/1999/xhtml"

const locationOf = ({ url }: Pick<Site, "url">, path: string): string => escapeXml((url ?? "") + encodePath(path))

function entryOf(site: Site, path: string, translations: readonly Translation[]): string {
  const links = translations.map(
    (each) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(each.language)}" href="${locationOf(site, each.path) || "./"}"/>`,
  )
  return `<url><loc>${locationOf(site, path) || "./"}</loc>${links.join("")}</url>`
}

const urlset = (site: Site, entries: readonly string[]): string =>
  documentOf(site, `<urlset xmlns="${SITEMAPS}" xmlns:xhtml="${XHTML}">`, entries, "</urlset>")

function documentOf({ url }: Site, open: string, lines: readonly string[], close: string): string {
  const head = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    ...(url === null
      ? [
          "<!-- Search engines ask for whole addresses: build with SITE_URL=https://example.org/folder/ to have them. -->",
        ]
      : []),
  ]
  return `${[...head, open, ...lines, close].join("\n")}\n`
}
