import { detailsOf } from "./detailwords.ts"
import { useMemo, useRef, useState } from "react"
import type { EventIndex, SourceIndex } from "../timeline/model.ts"
import { EventTitle } from "./EventTitle.tsx"
import { Linked } from "./Linked.tsx"
import { useReading } from "./reading.ts"
import { reveal } from "./reveal.ts"

const AT_FIRST = 2
/** What more there is stands in the source's own panel. */
const MOST = 50

/** The other events that rest on the same source. */
export function AlsoCitedFor({ source, except }: { readonly source: SourceIndex; readonly except: EventIndex }) {
  const { timeline, words } = useReading()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const citing = useMemo(() => timeline.citing(source), [timeline, source])
  const count = citing.length - (citing.includes(except) ? 1 : 0)
  if (count === 0) return null
  const shown = citing.slice(0, (isOpen ? MOST : AT_FIRST) + 1).filter((event) => event !== except)
  shown.length = Math.min(shown.length, isOpen ? MOST : AT_FIRST)
  const hidden = count - shown.length
  const more = {
    className: "chip",
    "aria-label": detailsOf(words).citation.moreLong(hidden),
    children: `+${words.number(hidden)}`,
  }
  return (
    <div className="also">
      <span>{detailsOf(words).citation.alsoCitedFor}</span>
      <ul ref={list}>
        {shown.map((event) => (
          <li key={event}>
            <Linked act={{ type: "select", event }} className="chip">
              <EventTitle event={event} />
            </Linked>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            {isOpen ? (
              <Linked act={{ type: "open-source", source }} {...more} />
            ) : (
              <button type="button" {...more} onClick={() => reveal(list.current, AT_FIRST, () => setOpen(true))} />
            )}
          </li>
        )}
      </ul>
    </div>
  )
}
