import type { EventIndex } from "../../timeline/model.ts"
import { eventCounts } from "../eventcounts.ts"
import { useReading } from "./reading.ts"
import { TextOf } from "./texts.tsx"

/** "4 events, 1 none found in the record of Alex Krizhevsky.", or where a page is no list of events "From the record of …". */
export function RecordLine({ events }: { readonly events: readonly EventIndex[] | null }) {
  const { timeline, words, linkTo } = useReading()
  const { inRecord, fromRecord } = words.pages.article
  const [before, after] = events === null ? fromRecord : inRecord(eventCounts(timeline, words, events).join(", "))
  return (
    <p>
      {before}
      <a href={linkTo({ kind: "timeline" })}>
        <TextOf text={timeline.title} />
      </a>
      {after}
    </p>
  )
}

/** "Record checked 24 November 2026." */
export function CheckedLine() {
  const { timeline, words, dateInFull } = useReading()
  if (timeline.checked === null) return null
  return (
    <p>
      {words.ui.header.checked} {dateInFull(timeline.checked)}.
    </p>
  )
}
