import { useReading } from "./reading.ts"
import { TextOf } from "./texts.tsx"

/** "2 events in the record of Alex Krizhevsky.", or where a page is no list of events "From the record of …". */
export function RecordLine({ count }: { readonly count: number | null }) {
  const { timeline, words, linkTo } = useReading()
  const { inRecord, fromRecord } = words.pages.article
  const [before, after] = count === null ? fromRecord : inRecord(count)
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
