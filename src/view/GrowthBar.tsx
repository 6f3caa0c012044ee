import { useState, useSyncExternalStore } from "react"
import { detailsOf } from "./detailwords.ts"
import { Icon } from "./icons.tsx"
import { explain, type LoadFailure } from "./LoadStates.tsx"
import { useView, useViewer, type Growing } from "./viewer.ts"
import "./growthbar.css"

/** How far a large file has come, under the drawing of what is here; gone when all of it is. */
export function GrowthBar() {
  const { growing } = useViewer()
  return growing === null ? null : <Bar growing={growing} />
}

function Bar({ growing }: { readonly growing: Growing }) {
  const { words } = useViewer()
  const { progress, failure } = useSyncExternalStore(growing.subscribe, growing.news, growing.news)
  const events = useView(({ timeline }) => timeline.length)
  const [hidden, setHidden] = useState<LoadFailure | null>(null)
  const { load } = detailsOf(words)
  if (failure !== null) {
    if (failure === hidden) return null
    const [heading, why] = explain(failure, words)
    // All the events are here.
    const isOfTexts = failure.kind === "texts"
    const hasOwnHeading = isOfTexts || failure.kind === "stopped" || failure.kind === "cut"
    return (
      <section className="growth-bar is-over" role="status">
        <Icon name="warning" />
        <div className="growth-said">
          <strong>{hasOwnHeading ? heading : load.endsEarly}</strong>
          {failure.kind !== "stopped" && <p>{why}</p>}
          {!isOfTexts && <p>{load.eventsHere(events)}</p>}
        </div>
        <button type="button" className="button" onClick={growing.again}>
          <Icon name="retry" /> {load.tryAgain}
        </button>
        <button type="button" className="icon-button" aria-label={load.hide} onClick={() => setHidden(failure)}>
          <Icon name="close" />
        </button>
      </section>
    )
  }
  if (progress === null) return null
  const { read, length } = progress
  return (
    <section className="growth-bar" aria-label={load.loading}>
      <progress aria-label={load.loading} max={length ?? undefined} value={length === null ? undefined : read} />
      <p>
        {length === null ? load.bytes(read) : load.progress(read, length)}
        <span>{load.eventsSoFar(progress.events)}</span>
      </p>
      <button type="button" className="button" onClick={growing.stop}>
        {load.stop}
      </button>
    </section>
  )
}
