import type { EventIndex } from "../timeline/model.ts"
import { detailsOf } from "./detailwords.ts"
import { useEventText } from "./eventtext.ts"
import { useReading } from "./reading.ts"
import { TextOf } from "./TextOf.tsx"

/** The title of an event, or a quiet word in its place until it is here. */
export function EventTitle({ event }: { readonly event: EventIndex }) {
  const { timeline, words } = useReading()
  const text = useEventText(event)
  if (text === "here") return <TextOf text={timeline.titleOf(event)} />
  return <span className="text-away">{detailsOf(words).texts[text]}</span>
}
