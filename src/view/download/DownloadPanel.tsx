import { useId, useMemo, useState } from "react"
import { downloadedEvents, downloadScopes, type DownloadScope } from "../../state/downloads.ts"
import type { EventList } from "../../state/state.ts"
import { countForIcs } from "../../timeline/export/ics.ts"
import { sourcesOf } from "../../timeline/export/sourcesasked.ts"
import type { Timeline } from "../../timeline/model.ts"
import { useView, useViewer } from "../viewer.ts"
import "./download.css"
import { downloadWordsOf } from "./downloadwords.ts"
import { EVENT_FORMATS, isOfEvents, SOURCE_FORMATS, type Format } from "./formats.ts"
import { FileButtons } from "./FileButtons.tsx"
import { PictureButtons } from "./PictureButtons.tsx"

/** A file of events, or of the sources that they cite, for other programs. */
export function DownloadPanel() {
  const { words, selectors } = useViewer()
  const say = downloadWordsOf(words)
  const state = useView((state) => state)
  const [chosen, setScope] = useState<DownloadScope>("all")
  const [format, setFormat] = useState<Format>("csv")
  const id = useId()
  const formats = {
    group: `${id}-format`,
    value: format,
    onChange: setFormat,
    wordOf: (each: Format) => say.formats[each],
  }
  const scopes = downloadScopes(state)
  // Filters can be let go under the dialog, with Back.
  const scope = scopes.includes(chosen) ? chosen : "all"
  const { timeline } = state
  const events = useMemo(() => downloadedEvents(state, scope, selectors), [state, scope, selectors])
  return (
    <>
      <Choice
        name={say.which}
        group={`${id}-scope`}
        value={scope}
        onChange={setScope}
        all={scopes}
        wordOf={(each) => say.scopes[each]}
      />
      <fieldset className="download-formats">
        <legend>{say.as}</legend>
        <Choice<Format> name={say.ofEvents} all={EVENT_FORMATS} {...formats} />
        <Choice<Format> name={say.ofSources} all={SOURCE_FORMATS} {...formats} />
      </fieldset>
      <Counts timeline={timeline} events={events} format={format} />
      <FileButtons key={`${scope} ${format}`} events={events} scope={scope} format={format} />
      <PictureButtons />
    </>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  /** Choices of one group exclude one another, and arrows lead through them. */
  readonly group: string
  readonly value: string
  readonly all: readonly T[]
  readonly wordOf: (each: T) => string
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ name, group, value, all, wordOf, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="share-targets">
      <legend>{name}</legend>
      {all.map((each) => (
        <label key={each} className="share-target">
          <input type="radio" name={group} checked={each === value} onChange={() => onChange(each)} />
          <span>{wordOf(each)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** How much will be in the file, and what can't be. */
function Counts(props: { readonly timeline: Timeline; readonly events: EventList; readonly format: Format }) {
  const { timeline, events, format } = props
  const { words } = useViewer()
  const say = downloadWordsOf(words)
  const said = useMemo(() => {
    const all = timeline.sources.length
    const cited = format === "csv" || format === "ics" ? all : sourcesOf(timeline, events).length
    const some = cited < all ? say.someSources(cited, all) : ""
    if (!isOfEvents(format)) return some || say.sources(all)
    if (format !== "ics") return `${say.events(events.length)} ${some}`.trim()
    const counts = countForIcs(timeline, events)
    const reasons = (["undated", "beforeYear1", "afterYear9999"] as const).flatMap((reason) =>
      counts[reason] === 0 ? [] : [say.why[reason](counts[reason])],
    )
    return `${say.events(counts.held)}${reasons.length === 0 ? "" : ` ${say.leftOut(reasons)}`}`
  }, [timeline, events, format, say])
  return <p className="download-counts">{said}</p>
}
