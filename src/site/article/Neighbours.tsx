import type { ReactNode } from "react"
import { eventsInYear } from "../../timeline/lookup.ts"
import { eventAt, type EventIndex } from "../../timeline/model.ts"
import { DetailIcon } from "../../view/detailicons.tsx"
import { eventCounts } from "../eventcounts.ts"
import type { PageLink } from "../page.ts"
import { useReading } from "./reading.ts"
import { Dotted, TextOf } from "./texts.tsx"

/** The foot of a year or an event: what is before and after it in time. */
export function Neighbours() {
  const { page, words } = useReading()
  if (page.previous === null && page.next === null) return null
  return (
    <nav className="article-neighbours" aria-label={words.pages.article.neighbours}>
      {page.previous !== null && <Neighbour to={page.previous} step={-1} />}
      {page.next !== null && <Neighbour to={page.next} step={1} />}
    </nav>
  )
}

function Neighbour({ to, step }: { readonly to: PageLink; readonly step: 1 | -1 }) {
  const { page, timeline, link, words, years } = useReading()
  const { target } = page
  const isNext = step === 1
  let title: ReactNode = to.title
  let detail: ReactNode = null
  if (target.kind === "event") {
    const event = eventAt(target.event + step)
    title = <TextOf text={timeline.titleOf(event)} />
    detail = <EventDate event={event} />
  } else if (target.kind === "year") {
    const year = years()[years().indexOf(target.year) + step]
    detail = year === undefined ? null : <YearContents year={year} />
  }
  return (
    <a className={isNext ? "is-next" : "is-previous"} href={link(to.path)} rel={isNext ? "next" : "prev"}>
      <DetailIcon name={isNext ? "next" : "previous"} />
      <span className="visually-hidden">
        {isNext ? words.ui.panel.next : words.ui.panel.previous}
        {words.ui.problems.colon}
      </span>
      <strong>{title}</strong> {detail !== null && <small>{detail}</small>}
    </a>
  )
}

function EventDate({ event }: { readonly event: EventIndex }) {
  const { timeline, words, dateInShort } = useReading()
  const date = timeline.dateOf(event)
  return date === null ? words.ui.panel.undated : dateInShort(date, timeline.event(event).isAbsence)
}

/** Titles that there is room for beside the year. */
const MOST_TITLES = 2

function YearContents({ year }: { readonly year: number }) {
  const { timeline, words } = useReading()
  const events = eventsInYear(timeline, year)
  const more = events.length - MOST_TITLES
  return (
    <Dotted
      parts={[
        ...eventCounts(timeline, words, events),
        ...events.slice(0, MOST_TITLES).map((event) => <TextOf key={event} text={timeline.titleOf(event)} />),
        more > 0 && words.pages.more(more),
      ]}
    />
  )
}
