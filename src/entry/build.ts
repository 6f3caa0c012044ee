import { LANGUAGES } from "virtual:words/whole"
import { yearOf } from "../time/calendar.ts"
import type { Measure } from "../layout/scene.ts"
import { articleHtml } from "../site/article.tsx"
import { atomOf } from "../site/atom.ts"
import type { BuildOptions, BuildSite } from "../site/build.ts"
import { drawCards } from "../site/card.ts"
import { problemsOf, slugsOf, type ProblemsByLanguage } from "../site/bundled.ts"
import { MANIFEST_FILE, dataFileOf, feedFileOf, oembedFileOf } from "../site/files.ts"
import { frontHeadOf, headOf } from "../site/head.ts"
import { frontHtml } from "../site/front.tsx"
import { drawIcons } from "../site/icons.ts"
import { manifestOf } from "../site/manifest.ts"
import { oembedOf } from "../site/oembed.ts"
import type { Page, Site } from "../site/page.ts"
import { pagesOf } from "../site/pagelist.ts"
import { EMPTY_SHELL, lostHtml, shellHtml, type Shell } from "../site/shell.ts"
import { servedText } from "../site/servedfile.ts"
import { robotsOf, sitemapOf } from "../site/sitemap.ts"
import { stripSvg } from "../site/strip.ts"
import { loadTypeset, type Typeset } from "../site/typeset.ts"
import { en } from "../time/languages/en.ts"
import type { Timeline } from "../timeline/model.ts"
import { fingerprintOf } from "../timeline/fingerprint.ts"
import { writePreread } from "../timeline/preread.ts"
import { prerender } from "./prerender.tsx"

export { LANGUAGES }

/** Writes the site: a folder for each address, and what goes with it. */
export const buildSite: BuildSite = async (options) => {
  const { built, bundled, url, now, emit, warn } = options
  const site: Site = { url, now, timelines: bundled.flatMap(({ timeline }) => timeline ?? []) }
  const slugs = slugsOf(bundled)
  const typeset = await loadTypeset()
  if (url === null)
    warn("SITE_URL is not set: sitemap.xml, oEmbed and social networks want whole addresses, and get relative ones")
  const pages: Page[] = []
  /** Of each timeline its own page. */
  const fronts: Page[] = []
  for (const each of bundled) {
    if (each.timeline === null) continue
    const own = pagesOf(each.timeline, LANGUAGES)
    emit(`${each.timeline.id}/timeline.json`, servedText(each.text))
    const problems = problemsOf(each, each.timeline, LANGUAGES)
    const read = writePreread(each.timeline, problems)
    emit(`${each.timeline.id}/read.json`, read)
    writePages(own, { data: fingerprintOf(read), problems, timeline: each.timeline, site, slugs, typeset, options })
    fronts.push(own[0]!)
    pages.push(...own)
  }
  const { pictures } = await drawCards(pages, site, { cacheFolder: options.cacheFolder, typeset })
  for (const [fileName, png] of pictures) emit(fileName, png)
  if (site.timelines.length !== 1) emit("index.html", frontOf(fronts, site, options, typeset.measure))
  // For `embed/?src=`, of which nothing is known before its script runs.
  const frame = {
    ...EMPTY_SHELL,
    path: "embed/",
    head: [`<meta name="robots" content="noindex" />`],
    entry: built.embed,
    foreign: built.embed.foreign,
  }
  emit("embed/index.html", shellHtml(built.html, frame, slugs))
  emit("404.html", lostHtml(built.html, slugs, LANGUAGES, url))
  for (const { fileName, source } of sitemapOf(pages, site)) emit(fileName, source)
  emit("robots.txt", robotsOf(site))
  emit(MANIFEST_FILE, manifestOf(site))
  for (const [fileName, png] of drawIcons(built.icon)) emit(fileName, png)
}

const stripOf = ({ timeline, target, words, language }: Page, measure: Measure): string =>
  stripSvg(timeline, {
    ...{ words, language, measure },
    year: target.kind === "year" ? target.year : null,
    event: target.kind === "event" ? target.event : null,
  })

/** The root of a site with several timelines, or none: a list of them. It has one language, as it has one file. */
function frontOf(fronts: readonly Page[], site: Site, { built, bundled }: BuildOptions, measure: Measure): string {
  const cards = fronts.map((page) => ({ timeline: page.timeline, path: page.path, strip: stripOf(page, measure) }))
  const article = { html: frontHtml(cards, en), style: built.articleStyle }
  const head = frontHeadOf(site, en)
  return shellHtml(
    built.html,
    { ...EMPTY_SHELL, head, article, fonts: built.fonts, foreign: built.foreign },
    slugsOf(bundled),
  )
}

interface Writing {
  /** Fingerprint of what the pages' script will read. */
  readonly data: string
  readonly problems: ProblemsByLanguage
  readonly timeline: Timeline
  readonly site: Site
  readonly slugs: readonly string[]
  readonly typeset: Typeset
  readonly options: BuildOptions
}

function writePages(
  pages: readonly Page[],
  { data, problems, timeline, site, slugs, typeset, options }: Writing,
): void {
  const { built, emit } = options
  const write = (page: Page) => {
    const isFrame = page.target.kind === "embed"
    const { html, hasLater } = prerender(page, {
      measure: typeset.measure,
      slugs,
      problems: problems[page.words.tag] ?? [],
    })
    const shell: Shell = {
      path: page.path,
      language: page.language,
      title: page.title,
      head: headOf(page, site),
      entry: isFrame ? built.embed : null,
      styles: hasLater ? built.laterStyles : [],
      fonts: built.fonts,
      words: (isFrame ? built.embed : built).words[page.language] ?? null,
      // The root shows whatever `?src=` names as well, so that what it needs is known only to its script.
      file: page.path === "" ? null : dataFileOf(page).replace("timeline.json", "read.json"),
      foreign: page.path === "" ? built.foreign : [],
      app: { html, hasLater, language: page.language, year: yearOf(timeline.today), data },
      article: {
        html: articleHtml(page, isFrame ? "" : stripOf(page, typeset.measure)),
        style: built.articleStyle,
      },
    }
    emit(`${page.path}index.html`, shellHtml(built.html, shell, slugs))
  }
  for (const page of pages) {
    write(page)
    if (page.target.kind !== "embed") emit(oembedFileOf(page), oembedOf(page, site))
    if (page.target.kind === "timeline") emit(feedFileOf(page), atomOf(page, site))
  }
  const whole = pages[0]
  if (whole !== undefined && site.timelines.length === 1) write({ ...whole, path: "" })
}
