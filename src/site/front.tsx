import { renderToStaticMarkup } from "react-dom/server"
import type { Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import type { Text } from "../timeline/model.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { Logo } from "../view/Logo.tsx"
import { coverInWords } from "../time/cover.ts"
import { Dotted, foreign } from "./article/texts.tsx"
import { eventCounts } from "./eventcounts.ts"

/** A timeline of the site as its front shows it. */
export interface FrontCard {
  readonly timeline: Timeline
  /** Folder of its page from the site's root, in the language of the front where it has that: `alex-krizhevsky/fr/`. */
  readonly path: string
  /** SVG of `stripSvg`. */
  readonly strip: string
}

/** The site's root where it has several timelines: one `<article class="article is-front">` with a card for each. */
export function frontHtml(cards: readonly FrontCard[], words: WholeWords): string {
  return renderToStaticMarkup(
    <article className="article is-front" lang={words.tag}>
      <header className="article-top">
        <p className="article-brand">
          <Logo /> Sourceline
        </p>
      </header>
      <h1 className="article-title">{words.pages.article.allTimelines}</h1>
      <ul className="article-cards">
        {cards.map((card) => (
          <Card key={card.timeline.id} card={card} words={words} />
        ))}
      </ul>
      <noscript>
        <p className="article-small">{words.pages.article.otherNeedsScript}</p>
      </noscript>
    </article>,
  )
}

function Card({ card, words }: { readonly card: FrontCard; readonly words: WholeWords }) {
  const { timeline } = card
  const { title, summary, extent, sources } = timeline
  return (
    <li className="article-card">
      <h2>
        <a href={card.path}>
          <CardText text={title} timeline={timeline} words={words} />
        </a>
      </h2>
      {summary !== null && (
        <p className="article-summary">
          <CardText text={summary} timeline={timeline} words={words} />
        </p>
      )}
      <div className="article-strip" dangerouslySetInnerHTML={{ __html: card.strip }} />
      <p className="article-small">
        <Dotted
          parts={[
            extent !== null && coverInWords(extent, "year", words),
            ...eventCounts(timeline, words),
            words.ui.header.sources(sources.length),
          ]}
        />
      </p>
    </li>
  )
}

function CardText(props: { readonly text: Text; readonly timeline: Timeline; readonly words: WholeWords }) {
  const { value, language } = textIn(props.text, props.words.tag, props.timeline.language)
  return <bdi lang={foreign(language, props.words.tag)}>{value}</bdi>
}
