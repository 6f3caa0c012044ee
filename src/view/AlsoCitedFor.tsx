import { detailsOf } from "./detailwords.ts"
import { useMemo, useState } from "react"
import type { EventIndex, SourceIndex } from "../timeline/model.ts"
import { Linked } from "./Linked.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"

const AT_FIRST = 2

/** The other events that rest on the same source. */
export function AlsoCitedFor({ source, except }: { readonly source: SourceIndex; readonly except: EventIndex }) {
  const { timeline, words } = useReading()
  const [isOpen, setOpen] = useState(false)
  const others = useMemo(() => timeline.citing(source).filter((event) => event !== except), [timeline, source, except])
  if (others.length === 0) return null
  const shown = isOpen ? others : others.slice(0, AT_FIRST)
  const hidden = others.length - shown.length
  return (
    <div className="also">
      <span>{detailsOf(words).citation.alsoCitedFor}</span>
      <ul>
        {shown.map((event) => (
          <li key={event}>
            <Linked act={{ type: "select", event }} className="chip">
              <TextOf text={timeline.titleOf(event)} />
            </Linked>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <button
              type="button"
              className="chip"
              aria-label={detailsOf(words).citation.moreLong(hidden)}
              onClick={() => setOpen(true)}
            >
              +{words.number(hidden)}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
