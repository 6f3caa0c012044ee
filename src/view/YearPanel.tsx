import { detailsOf } from "./detailwords.ts"
import { Fragment, useMemo } from "react"
import { spanOfYear } from "../time/calendar.ts"
import { yearInWords } from "../time/words.ts"
import { listIn } from "../timeline/listin.ts"
import { countIn } from "../timeline/lookup.ts"
import { nearestYearsWithEvents } from "../timeline/nearestyears.ts"
import { EventRows } from "./EventRows.tsx"
import { FiltersNote } from "./FiltersNote.tsx"
import { DetailIcon } from "./detailicons.tsx"
import { Icon } from "./icons.tsx"
import { Linked } from "./Linked.tsx"
import { CopyLink } from "./CopyLink.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { useReading } from "./reading.ts"
import { hasYearPage } from "../state/yearpages.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** A year, its events in order; an empty one says so and leads to the nearest that are not. */
export function YearPanel({ year }: { readonly year: number }) {
  const { timeline, words } = useReading()
  const { outside, selectors } = useViewer()
  const visible = useView((state) => selectors.visibleMask(state))
  const events = useMemo(
    () => listIn(timeline, spanOfYear(year), (event) => visible === null || visible[event] === 1),
    [timeline, year, visible],
  )
  const hidden = countIn(timeline, spanOfYear(year)) - events.length
  const name = yearInWords(year, words)
  const dispatch = useDispatch()
  const step = (by: number, label: string, icon: "previous" | "next") => {
    const to = year + by
    const shared = { className: "icon-button", "aria-label": label, children: <DetailIcon name={icon} /> }
    // Past the last event there is nothing to link to, and still something to see: an empty year.
    if (hasYearPage(timeline, to)) return <Linked act={{ type: "open-year", year: to }} {...shared} />
    return (
      <button
        type="button"
        {...shared}
        onClick={() => dispatch({ type: "open-year", year: to, at: outside.clock() })}
      />
    )
  }
  const bar = (
    <>
      {step(-1, yearInWords(year - 1, words), "previous")}
      {step(1, yearInWords(year + 1, words), "next")}
      <span className="spacer" />
      <CopyLink />
      <ClosePanel />
    </>
  )
  return (
    <PanelFrame name={`year ${year}`} bar={bar}>
      <h2 className="panel-title" tabIndex={-1}>
        {words.scene.yearChip(name, events.length)}
      </h2>
      {hidden > 0 && <FiltersNote />}
      {events.length > 0 && <EventRows key={year} events={events} />}
      {events.length + hidden === 0 && <EmptyYear name={name} year={year} />}
    </PanelFrame>
  )
}

function EmptyYear({ name, year }: { readonly name: string; readonly year: number }) {
  const { timeline, words } = useReading()
  const ui = detailsOf(words).year
  const { before, after } = nearestYearsWithEvents(timeline, year)
  const near = [before, after].filter((each) => each !== null)
  return (
    <>
      <div className="notice">
        <Icon name="warning" />
        <p>{ui.empty(name)}</p>
      </div>
      {near.length > 0 && (
        <p className="panel-note">
          {ui.nearest}{" "}
          {near.map((other, place) => (
            <Fragment key={other}>
              {place > 0 && ` ${ui.and} `}
              <Linked act={{ type: "open-year", year: other }} className="text-button">
                {ui.near(yearInWords(other, words), countIn(timeline, spanOfYear(other)))}
              </Linked>
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}
