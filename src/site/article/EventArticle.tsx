import { lastYearOf, spanOfYear, yearOf } from "../../time/calendar.ts"
import { instantAt } from "../../time/instant.ts"
import { yearInWords } from "../../time/words.ts"
import { countIn } from "../../timeline/lookup.ts"
import type { EventIndex, TimelineEvent } from "../../timeline/model.ts"
import { pictureAt } from "../../view/picture.ts"
import { relativeLink } from "../page.ts"
import { EventEntry, EventFacts, EventTitle } from "./EventEntry.tsx"
import { notesOf } from "./notes.ts"
import { ArticlePage } from "./Page.tsx"
import { useReading } from "./reading.ts"
import { CheckedLine, RecordLine } from "./RecordLines.tsx"
import { SourceNotes } from "./SourceNotes.tsx"
import { TextOf } from "./texts.tsx"

/** One event in full. */
export function EventArticle({ index, strip }: { readonly index: EventIndex; readonly strip: string }) {
  const { timeline, words, dateInShort } = useReading()
  const event = timeline.event(index)
  const aside = (
    <>
      <p className="article-date">
        {event.date === null ? words.ui.panel.undated : dateInShort(event.date, event.isAbsence)}
      </p>
      <RecordLine events={null} />
      <CheckedLine />
      <YearLinks index={index} />
    </>
  )
  const title = (
    <h1 className={event.isAbsence ? "article-title is-absence" : "article-title"}>
      <TextOf text={event.title} />
    </h1>
  )
  return (
    <ArticlePage kind="event" strip={strip} aside={aside}>
      <div className="article-event">
        <EventEntry event={event} heading={title} />
        {event.date === null && <p className="article-small">{words.ui.panel.undatedNote}</p>}
        <EventImage event={event} />
        {event.tags.length > 0 && (
          <div className="article-tags">
            <span>{words.ui.panel.tags}</span>
            <ul>
              {event.tags.map((tag) => (
                <li key={tag}>
                  <bdi>{tag}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <SourceNotes notes={notesOf([event])} isOfOne />
      {event.related.length > 0 && (
        <section className="article-list">
          <h2>{words.ui.panel.related}</h2>
          <ul>
            {event.related.map((related) => (
              <li key={related}>
                <EventTitle event={timeline.event(related)} />
                <EventFacts event={timeline.event(related)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </ArticlePage>
  )
}

/** The years in which it begins and ends, as far as they have a page. */
function YearLinks({ index }: { readonly index: EventIndex }) {
  const { timeline, words, years, linkTo } = useReading()
  if (index >= timeline.dated) return null
  const span = { from: instantAt(timeline.columns.from[index]!), to: instantAt(timeline.columns.to[index]!) }
  const ends = [...new Set([yearOf(span.from), lastYearOf(span)])].filter((year) => years().includes(year))
  if (ends.length === 0) return null
  return (
    <ul className="article-years">
      {ends.map((year) => (
        <li key={year}>
          <a href={linkTo({ kind: "year", year })}>
            {words.scene.yearChip(yearInWords(year, words), countIn(timeline, spanOfYear(year)))}
          </a>
        </li>
      ))}
    </ul>
  )
}

function EventImage({ event }: { readonly event: TimelineEvent }) {
  const { words, local, page } = useReading()
  const { image } = event
  const picture = image === null ? null : pictureAt(relativeLink(page.path, `${page.timeline.id}/`), image.src)
  if (image === null || picture === null) return null
  return (
    <figure className="article-image">
      <img src={picture} alt={local(image.alt).value} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
      {image.credit !== null && (
        <figcaption>
          {words.ui.panel.credit} <TextOf text={image.credit} />
        </figcaption>
      )}
    </figure>
  )
}
