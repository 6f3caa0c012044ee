import { eventAt } from "../../timeline/model.ts"
import { EventMark } from "../../view/EventMark.tsx"
import { evidenceWord } from "../../view/evidenceWord.ts"
import { MOST_LISTED, YearList } from "./EventLists.tsx"
import { useReading } from "./reading.ts"
import { CheckedLine } from "./RecordLines.tsx"
import { TextOf } from "./texts.tsx"

/** What stands in a frame of another page where no script runs: its links open outside of it. */
export function EmbedArticle() {
  const { timeline, words, linkTo } = useReading()
  return (
    <article className="article is-embed" lang={words.tag}>
      <header>
        <h1>
          <TextOf text={timeline.title} />
        </h1>
        <CheckedLine />
        <p>
          <a href={linkTo({ kind: "timeline" })} target="_blank" rel="noopener">
            {words.embed.open}
          </a>
        </p>
      </header>
      {timeline.length > MOST_LISTED ? <YearList target="_blank" /> : <Events />}
      <p className="article-small">{words.pages.article.needsScript}</p>
    </article>
  )
}

function Events() {
  const { timeline, words, linkTo, dateInShort } = useReading()
  const events = Array.from({ length: timeline.length }, (_, index) => timeline.event(eventAt(index)))
  if (events.length === 0) return <p>{timeline.leftOut > 0 ? words.ui.summary.noneShown : words.ui.summary.empty}</p>
  return (
    <ol>
      {events.map((event) => (
        <li key={event.id} className="article-line">
          <EventMark timeline={timeline} event={event.index} />
          <div>
            <a href={linkTo({ kind: "event", event: event.index })} target="_blank" rel="noopener">
              <TextOf text={event.title} />
            </a>
            <p>
              {event.date === null ? words.ui.panel.undated : dateInShort(event.date, event.isAbsence)}
              {"\u00a0· "}
              {evidenceWord(event.isAbsence ? "none-found" : event.evidence.level, words)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
