import { prereadOf, slugsOf } from "../site/bundled.ts"
import type { BuildSite } from "../site/build.ts"
import type { Page, Site } from "../site/page.ts"
import { pagesOf } from "../site/pagelist.ts"
import { EMPTY_SHELL, lostHtml, shellHtml, type Shell } from "../site/shell.ts"
import { loadTypeset } from "../site/typeset.ts"
import { en } from "../time/languages/en.ts"
import { fr } from "../time/languages/fr.ts"
import { readTimeline } from "../timeline/read.ts"
import { prerender } from "./prerender.tsx"

/** Writes the site: a folder for each address, and what goes with it. */
export const buildSite: BuildSite = async ({ built, bundled, url, now, emit }) => {
  const { measure } = await loadTypeset()
  const site: Site = { url, now, timelines: bundled.flatMap(({ timeline }) => timeline ?? []) }
  const slugs = slugsOf(bundled)
  const only = site.timelines.length === 1
  for (const each of bundled) {
    const { timeline, text } = each
    if (timeline === null) continue
    emit(`${timeline.id}/timeline.json`, text)
    emit(`${timeline.id}/read.json`, prereadOf(each, timeline))
    const pages = pagesOf(timeline, [en, fr])
    const problems = (page: Page) =>
      readTimeline(text, { slug: each.slug, now: timeline.today, words: page.words }).problems
    const problemsIn = new Map(
      pages.map((page) => [page.language, page]).map(([tag, page]) => [tag, problems(page as Page)]),
    )
    for (const page of pages) {
      if (page.target.kind === "embed") continue
      const write = (page: Page) => {
        const html = prerender(page, { measure, slugs, problems: problemsIn.get(page.language) ?? [] })
        const shell: Shell = {
          path: page.path,
          language: page.language,
          title: page.title,
          head: [],
          styles: page.target.kind === "timeline" ? [] : built.laterStyles,
          file: page.path === "" ? null : `${timeline.id}/read.json`,
          app: { html, language: page.language },
          article: null,
        }
        emit(`${page.path}index.html`, shellHtml(built.html, shell, slugs))
      }
      write(page)
      if (only && page === pages[0]) write({ ...page, path: "" })
    }
  }
  if (!only) emit("index.html", shellHtml(built.html, EMPTY_SHELL, slugs))
  emit("404.html", lostHtml(built.html, slugs))
}
