import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { EmbedArticle } from "./article/EmbedArticle.tsx"
import { EventArticle } from "./article/EventArticle.tsx"
import { GiveReading, readingOf } from "./article/reading.ts"
import { SourceArticle } from "./article/SourceArticle.tsx"
import { TimelineArticle } from "./article/TimelineArticle.tsx"
import { YearArticle } from "./article/YearArticle.tsx"
import type { Page } from "./page.ts"

/**
 * What a page says without scripts: one `<article class="article">` of HTML without styles or scripts in it, to be styled
 * by view/article.css. `strip`: the SVG of `stripSvg`, which an embed leaves out. Ids are `source-…`, `article-…`, and
 * those of the strip.
 */
export function articleHtml(page: Page, strip: string): string {
  return markupOf(<GiveReading value={readingOf(page)}>{contentOf(page, strip)}</GiveReading>)
}

function contentOf({ target }: Page, strip: string): ReactNode {
  switch (target.kind) {
    case "timeline":
      return <TimelineArticle strip={strip} />
    case "year":
      return <YearArticle year={target.year} strip={strip} />
    case "event":
      return <EventArticle index={target.event} strip={strip} />
    case "source":
      return <SourceArticle index={target.source} strip={strip} />
    case "embed":
      return <EmbedArticle />
  }
}

/** As HTML writes it: React closes an image as XML does, and keeps its own capitals. No attribute or text of its has a ">" or a quote. */
const markupOf = (node: ReactNode): string =>
  renderToStaticMarkup(node)
    .replace(/<img ([^>]*?)\/>/g, "<img $1>")
    .replace(/ (hrefLang|referrerPolicy)="/g, (name) => name.toLowerCase())
