import { spanOfYear, yearOf } from "../../time/calendar.ts"
import { instantAt } from "../../time/instant.ts"
import { yearInWords } from "../../time/words.ts"
import { countIn } from "../../timeline/lookup.ts"
import { eventAt, type EventIndex, type Timeline } from "../../timeline/model.ts"
import { EventMark } from "../../view/EventMark.tsx"
import { EventTitle, EvidenceWords } from "./EventEntry.tsx"
import { useReading } from "./reading.ts"
import { References } from "./References.tsx"

/** With more events than this their years are listed in their place: a page of them all would be no page to read. */
export const MOST_LISTED = 1_000

/** Events by the year in which each begins. */
export function EventsByYear() {
  const { timeline, words, years, linkTo } = useReading()
  const linked = new Set(years())
  return (
    <section className="article-list">
      <h2>{words.pages.article.events}</h2>
      {groupsOf(timeline).map(({ year, events }) => {
        const name = yearInWords(year, words)
        return (
          <section key={year} className="article-group">
            <h3>{linked.has(year) ? <a href={linkTo({ kind: "year", year })}>{name}</a> : name}</h3>
            <ol>
              {events.map((event) => (
                <EventLine key={event} index={event} />
              ))}
            </ol>
          </section>
        )
      })}
    </section>
  )
}

function groupsOf(timeline: Timeline): { readonly year: number; readonly events: EventIndex[] }[] {
  const groups: { readonly year: number; readonly events: EventIndex[] }[] = []
  for (let index = 0; index < timeline.dated; index++) {
    const year = yearOf(instantAt(timeline.columns.from[index]!))
    const last = groups.at(-1)
    if (last?.year === year) last.events.push(eventAt(index))
    else groups.push({ year, events: [eventAt(index)] })
  }
  return groups
}

/** Date, title, evidence and the numbers of its sources. */
function EventLine({ index }: { readonly index: EventIndex }) {
  const { timeline, words, dateInShort } = useReading()
  const event = timeline.event(index)
  return (
    <li className="article-line">
      <EventMark timeline={timeline} event={index} />
      <div>
        <EventTitle event={event} />
        <References event={event} />
        <p>
          {event.date === null ? words.ui.panel.undated : dateInShort(event.date, event.isAbsence)}
          {"\u00a0· "}
          <EvidenceWords event={event} />
        </p>
      </div>
    </li>
  )
}

export function UndatedEvents() {
  const { timeline, words } = useReading()
  if (timeline.dated === timeline.length) return null
  const undated = Array.from({ length: timeline.length - timeline.dated }, (_, at) => eventAt(timeline.dated + at))
  return (
    <section className="article-list">
      <h2>{words.ui.summary.undated}</h2>
      <ul>
        {undated.map((event) => (
          <EventLine key={event} index={event} />
        ))}
      </ul>
    </section>
  )
}

/** Years that have events, each a link with its count; a period counts in every year that it touches. */
export function YearList({ target }: { readonly target?: string }) {
  const { timeline, words, years, linkTo } = useReading()
  const counted = years()
    .map((year) => ({ year, count: countIn(timeline, spanOfYear(year)) }))
    .filter(({ count }) => count > 0)
  if (counted.length === 0) return null
  return (
    <ul className="article-years">
      {counted.map(({ year, count }) => (
        <li key={year}>
          <a href={linkTo({ kind: "year", year })} {...(target === undefined ? {} : { target, rel: "noopener" })}>
            {yearInWords(year, words)}
          </a>{" "}
          <span className="article-count">
            <span aria-hidden="true">{words.number(count)}</span>
            <span className="visually-hidden">{words.scene.events(count)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
