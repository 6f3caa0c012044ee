import { SNIPPET_HEIGHT, SNIPPET_WIDTH, snippetOf } from "../state/snippet.ts"
import { CARD, SITE_NAME, homeOf, linkFrom, oembedFileOf } from "./files.ts"
import type { Page, Site } from "./page.ts"

/** Sites that paste by oEmbed ask how wide it is, in px; the frame itself takes the width that there is. */
const TOLD_WIDTH = 720
/** s: a day. */
const CACHE_AGE = 86_400

/**
 * The answer of oEmbed 1.0 for a page, type "rich", as the content of a file: a static host can't answer `?url=`, so each
 * page links to its own. Its addresses are relative to that file where the site does not know its own address.
 */
export function oembedOf(page: Page, site: Site): string {
  const file = { path: oembedFileOf(page) }
  const link = (to: string) => linkFrom(site, file, to)
  const answer = {
    version: "1.0",
    type: "rich",
    title: page.title,
    provider_name: SITE_NAME,
    ...(site.url === null ? {} : { provider_url: site.url }),
    cache_age: CACHE_AGE,
    html: snippetOf({
      src: link(`${homeOf(page)}embed/`) + queryOf(page),
      title: page.words.share.frameTitle(page.title),
      width: SNIPPET_WIDTH,
      height: SNIPPET_HEIGHT,
    }),
    width: TOLD_WIDTH,
    height: SNIPPET_HEIGHT,
    thumbnail_url: link(page.card),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

/** What the frame opens at. */
function queryOf({ timeline, target }: Page): string {
  switch (target.kind) {
    case "timeline":
    case "embed":
      return ""
    case "year":
      return `?year=${target.year}`
    case "event":
      return `?event=${encodeURIComponent(timeline.idOf(target.event))}`
    case "source":
      return `?source=${encodeURIComponent(timeline.sources[target.source]!.id)}`
  }
}
