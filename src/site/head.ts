import { TOKENS } from "../view/theme.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { cutText } from "./cuttext.ts"
import { LONGEST_DESCRIPTION, nameOfTarget, textOf } from "./describe.ts"
import { escapeHtml, scriptJson } from "./escape.ts"
import {
  CARD,
  MANIFEST_FILE,
  SCHEMA_FILE,
  SITE_NAME,
  dataFileOf,
  feedFileOf,
  homeOf,
  linkFrom,
  oembedFileOf,
  placeOf,
} from "./files.ts"
import { ICON_FILES } from "./icons.ts"
import { jsonLdOf } from "./jsonld.ts"
import { languageOf, localeOf, translationsOf } from "./languageof.ts"
import { relativeLink, type Page, type Site } from "./page.ts"

/** The tags of a page beside its title, a line of HTML each. */
export function headOf(page: Page, site: Site): string[] {
  const link = (to: string) => linkFrom(site, page, to)
  const isFrame = page.target.kind === "embed"
  return [
    meta("description", page.description),
    ...(isFrame ? [meta("robots", "noindex")] : []),
    // Of the same content in a frame and on a page, the page is the one to be found.
    tag("link", { rel: "canonical", href: link(isFrame ? homeOf(page) : placeOf(page)) }),
    ...(isFrame ? [] : alternatesOf(page, site)),
    ...neighboursOf(page),
    ...(isFrame ? [] : [...openGraphOf(page, site), ...twitterOf(page, site)]),
    ...besides(page, site),
    ...commonHeadOf(page.path),
    ...(isFrame ? [] : [`<script type="application/ld+json">${scriptJson(jsonLdOf(page, site))}</script>`]),
  ]
}

/** What every page of a site has, also one that shows no timeline. `path`: its folder, from the root. */
export function commonHeadOf(path: string): string[] {
  const link = (to: string) => relativeLink(path, to)
  return [
    tag("link", { rel: "manifest", href: link(MANIFEST_FILE) }),
    tag("link", { rel: "icon", href: link(ICON_FILES.small), sizes: "32x32", type: "image/png" }),
    tag("link", { rel: "apple-touch-icon", href: link(ICON_FILES.touch) }),
    tag("meta", { name: "theme-color", media: "(prefers-color-scheme: light)", content: TOKENS.light.paper }),
    tag("meta", { name: "theme-color", media: "(prefers-color-scheme: dark)", content: TOKENS.dark.paper }),
  ]
}

/** The root of a site with several timelines, which lists them. */
export function frontHeadOf(site: Site, words: WholeWords): string[] {
  const page = { path: "" }
  const titles = site.timelines.map((timeline) => textOf(timeline, timeline.title, words))
  const description = cutText(words.pages.list(words.pages.timelines, titles), LONGEST_DESCRIPTION, words.tag)
  const first = site.timelines[0]
  const picture = first === undefined ? null : linkFrom(site, page, `${first.id}/card.png`)
  return [
    meta("description", description),
    tag("link", { rel: "canonical", href: linkFrom(site, page, "") }),
    property("og:type", "website"),
    property("og:title", SITE_NAME),
    property("og:description", description),
    ...(site.url === null ? [] : [property("og:url", site.url)]),
    property("og:site_name", SITE_NAME),
    ...(picture === null ? [] : [property("og:image", picture), ...PICTURE_FACTS]),
    meta("twitter:card", "summary_large_image"),
    ...commonHeadOf(""),
  ]
}

/** Each language names all of them, itself too. */
const alternatesOf = (page: Page, site: Site): string[] =>
  translationsOf(page).map(({ language, path }) =>
    tag("link", { rel: "alternate", hreflang: language, href: linkFrom(site, page, path) }),
  )

function neighboursOf(page: Page): string[] {
  const sides = [
    ["prev", page.previous],
    ["next", page.next],
  ] as const
  return sides.flatMap(([rel, to]) =>
    to === null ? [] : [tag("link", { rel, href: linkFrom({ url: null }, page, to.path), title: to.title })],
  )
}

function openGraphOf(page: Page, site: Site): string[] {
  const { timeline, target } = page
  const others = page.alternates.filter(({ language }) => language !== page.language)
  const locale = localeOf(languageOf(page))
  const locales = others.map(({ language }) => localeOf(languageOf({ timeline, language })))
  return [
    property("og:type", target.kind === "timeline" ? "website" : "article"),
    property("og:title", page.title),
    property("og:description", page.description),
    // A relative one would be no name that two people could share.
    ...(site.url === null ? [] : [property("og:url", linkFrom(site, page, placeOf(page)))]),
    property("og:site_name", SITE_NAME),
    ...(locale === null ? [] : [property("og:locale", locale)]),
    ...[...new Set(locales)]
      .filter((other) => other !== null && other !== locale)
      .map((other) => property("og:locale:alternate", other ?? "")),
    property("og:image", linkFrom(site, page, page.card)),
    ...PICTURE_FACTS,
    property("og:image:alt", pictureAlt(page)),
    ...(target.kind === "event" ? timeline.event(target.event).tags.map((each) => property("article:tag", each)) : []),
  ]
}

const twitterOf = (page: Page, site: Site): string[] => [
  meta("twitter:card", "summary_large_image"),
  meta("twitter:title", page.title),
  meta("twitter:description", page.description),
  meta("twitter:image", linkFrom(site, page, page.card)),
  meta("twitter:image:alt", pictureAlt(page)),
]

/** A source has its timeline's picture, and so that one's words. */
function pictureAlt({ timeline, target, words }: Page): string {
  const whole = textOf(timeline, timeline.title, words)
  const name = target.kind === "source" ? null : nameOfTarget(timeline, target, words)
  return words.pages.picture(name === null ? whole : `${name} · ${whole}`)
}

/** The same as other things than a page. */
function besides(page: Page, site: Site): string[] {
  const title = textOf(page.timeline, page.timeline.title, page.words)
  const file = (rel: string, type: string, path: string, title: string, from: Pick<Site, "url">) =>
    tag("link", { rel, type, href: linkFrom(from, page, path), title })
  const { feed, data } = page.words.pages
  const near = { url: null }
  return [
    file("alternate", "application/json+oembed", oembedFileOf(page), page.title, site),
    file("alternate", "application/atom+xml", feedFileOf(page), feed(title), near),
    file("alternate", "application/json", dataFileOf(page), data(title), near),
    tag("link", { rel: "describedby", type: "application/schema+json", href: linkFrom(near, page, SCHEMA_FILE) }),
  ]
}

const meta = (name: string, content: string): string => tag("meta", { name, content })
const property = (property: string, content: string): string => tag("meta", { property, content })

const PICTURE_FACTS: readonly string[] = [
  property("og:image:type", CARD.type),
  property("og:image:width", String(CARD.width)),
  property("og:image:height", String(CARD.height)),
]

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${written.join("")} />`
}
