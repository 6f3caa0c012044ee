import { Fragment } from "react"
import { yearInWords } from "../../time/words.ts"
import { eventsInYear } from "../../timeline/lookup.ts"
import { nearestYearsWithEvents } from "../../timeline/nearestyears.ts"
import { EventEntry, EventTitle } from "./EventEntry.tsx"
import { notesOf } from "./notes.ts"
import { ArticlePage } from "./Page.tsx"
import { useReading } from "./reading.ts"
import { CheckedLine, RecordLine } from "./RecordLines.tsx"
import { SourceNotes } from "./SourceNotes.tsx"

/** A year's name up to this long is set as large as a numeral. */
const LONGEST_NUMERAL = 7

/** Every event that touches a year, in time order, and their sources. */
export function YearArticle({ year, strip }: { readonly year: number; readonly strip: string }) {
  const { timeline, words } = useReading()
  const indexes = eventsInYear(timeline, year)
  const events = indexes.map((event) => timeline.event(event))
  const name = yearInWords(year, words)
  const aside = (
    <>
      <h1 className={name.length > LONGEST_NUMERAL ? "article-title" : "article-numeral"}>{name}</h1>
      <RecordLine events={indexes} />
      <CheckedLine />
    </>
  )
  return (
    <ArticlePage kind="year" strip={strip} aside={aside} isAsideFirst>
      {events.map((event) => (
        <section key={event.id} className="article-event">
          <EventEntry
            event={event}
            heading={
              <h2>
                <EventTitle event={event} />
              </h2>
            }
          />
        </section>
      ))}
      {events.length === 0 ? (
        <EmptyYear year={year} name={name} />
      ) : (
        <SourceNotes notes={notesOf(events)} isOfOne={events.length === 1} />
      )}
    </ArticlePage>
  )
}

function EmptyYear({ year, name }: { readonly year: number; readonly name: string }) {
  const { timeline, words, years, linkTo } = useReading()
  const { before, after } = nearestYearsWithEvents(timeline, year)
  const near = [before, after].filter((each) => each !== null).filter((each) => years().includes(each))
  return (
    <>
      <p className="article-text">{words.pages.noneIn(name)}.</p>
      {near.length > 0 && (
        <p className="article-text">
          {words.ui.year.nearest}{" "}
          {near.map((other, place) => (
            <Fragment key={other}>
              {place > 0 && ` ${words.ui.year.and} `}
              <a href={linkTo({ kind: "year", year: other })}>
                {words.ui.year.near(yearInWords(other, words), eventsInYear(timeline, other).length)}
              </a>
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}
