import { useEffect, useId, useRef, useState } from "react"
import { STYLES } from "../../timeline/export/cite/styles.ts"
import { downloadWordsOf } from "../download/downloadwords.ts"
import { EventTitle } from "../EventTitle.tsx"
import { Icon } from "../icons.tsx"
import "../notices.css"
import { SourceName } from "../SourceName.tsx"
import { useView, useViewer } from "../viewer.ts"
import "./cite.css"
import type { Cited } from "./cited.ts"
import { eventAsSource } from "./eventsource.ts"
import { InStyle } from "./InStyle.tsx"

/** An event, its sources, or a source by itself as entries of a bibliography, in three styles, each to copy as a whole. */
export function CiteDialog({ cited, onClose }: { readonly cited: Cited; readonly onClose: () => void }) {
  const { words, outside } = useViewer()
  const state = useView((state) => state)
  const say = downloadWordsOf(words).cite
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [now] = useState(() => new Date())
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const { event } = cited
  const sources = cited.sources.map((source) => state.timeline.sources[source]!)
  const groups =
    event === null
      ? [{ heading: null, sources }]
      : [
          { heading: say.thisEvent, sources: [eventAsSource(event, state, outside.sharing(), now)] },
          { heading: say.itsSources(sources.length), sources },
        ]
  const [before, after] = say.title
  return (
    <dialog className="dialog cite" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <div className="cite-head">
        <h2 id={id}>
          {before}
          {event === null ? <SourceName source={sources[0]!} /> : <EventTitle event={event.index} />}
          {after}
        </h2>
        <button type="button" className="icon-button" aria-label={say.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div className="cite-body">
        {groups
          .filter((group) => group.sources.length > 0)
          .map((group) => (
            <section key={group.heading}>
              {group.heading !== null && <h3>{group.heading}</h3>}
              {STYLES.map((style) => (
                <InStyle key={style} style={style} {...group} />
              ))}
            </section>
          ))}
      </div>
    </dialog>
  )
}
