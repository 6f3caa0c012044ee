import { dateInWords } from "../time/words.ts"
import type { EventIndex, SourceIndex } from "../timeline/model.ts"
import { eventText } from "./eventtext.ts"
import { Linked } from "./Linked.tsx"
import { useReading } from "./reading.ts"

/** "Did you mean “Leaves Google, September 2017”?", which leads there. `hint` has the id in that place. */
export function Meant({
  hint,
  id,
  isSource,
}: {
  readonly hint: string
  readonly id: string
  readonly isSource: boolean
}) {
  const { timeline } = useReading()
  const found = isSource ? timeline.sourceOf(id) : timeline.indexOf(id)
  const at = hint.lastIndexOf(id)
  if (found === null || at < 0) return hint
  return (
    <>
      {hint.slice(0, at)}
      {isSource ? <MeantSource index={found as SourceIndex} /> : <MeantEvent index={found as EventIndex} />}
      {hint.slice(at + id.length)}
    </>
  )
}

function MeantEvent({ index }: { readonly index: EventIndex }) {
  const { timeline, words, plain } = useReading()
  const { title, date, isAbsence } = timeline.event(index)
  const when = date === null ? null : dateInWords(date, words, "short", { since: isAbsence, today: timeline.today })
  const name = eventText(timeline, index) === "here" ? plain(title) : timeline.idOf(index)
  return (
    <Linked act={{ type: "select", event: index }} className="text-button" dir="auto">
      {when === null ? name : `${name}, ${when}`}
    </Linked>
  )
}

function MeantSource({ index }: { readonly index: SourceIndex }) {
  const { timeline, plain } = useReading()
  const { id, title } = timeline.sources[index]!
  return (
    <Linked act={{ type: "open-source", source: index }} className="text-button" dir="auto">
      {title === null ? id : plain(title)}
    </Linked>
  )
}
