import { pathOf, wholeLink, type Page, type Site } from "./page.ts"

/** What every site has, from its root. */
export const SITE_NAME = "Sourceline"
export const SCHEMA_FILE = "schema/timeline-1.json"
export const MANIFEST_FILE = "manifest.webmanifest"
export const SITEMAP_FILE = "sitemap.xml"
export const CARD = { width: 1200, height: 630, type: "image/png" } as const

/** The file of a timeline, at an address that stays. */
export const dataFileOf = ({ timeline }: Pick<Page, "timeline">): string => `${timeline.id}/timeline.json`

/** Where a page belongs. The root of a site with one timeline shows that timeline, whose own folder comes first. */
export const placeOf = ({ alternates, language, path }: Page): string =>
  alternates.find((each) => each.language === language)?.path ?? path

/** Folder of the page's timeline in the page's language: `alex-krizhevsky/fr/`. */
export function homeOf(page: Page): string {
  const { timeline, target } = page
  const tail = pathOf(timeline, target, null).slice(timeline.id.length + 1)
  const place = placeOf(page)
  return place.slice(0, place.length - tail.length)
}

export const feedFileOf = (page: Page): string => `${homeOf(page)}feed.xml`

/** An embed page is shown by its timeline's file. */
export const oembedFileOf = (page: Page): string =>
  `${page.target.kind === "embed" ? homeOf(page) : placeOf(page)}oembed.json`

/** The folder of an event's or a source's page, in the language of a page of its timeline. */
export const eventPathIn = (page: Page, id: string): string => `${homeOf(page)}event/${id}/`
export const sourcePathIn = (page: Page, id: string): string => `${homeOf(page)}source/${id}/`

/** Ids of sources may hold anything; a link holds it percent-encoded. */
export const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/")

/** An address in a page for those who read it elsewhere; relative as long as the site doesn't know its own. */
export const linkFrom = (site: Pick<Site, "url">, { path }: Pick<Page, "path">, to: string): string =>
  wholeLink(site, path, encodePath(to))
