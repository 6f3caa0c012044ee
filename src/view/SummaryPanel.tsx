import { useMemo, useRef, useState } from "react"
import { sourceAt, type Timeline } from "../timeline/model.ts"
import { countPassing } from "../state/filtermask.ts"
import { LEVELS_AND_NONE } from "../state/select.ts"
import type { EventList } from "../state/state.ts"
import { SteppedRows } from "./EventRows.tsx"
import { evidenceWord } from "./evidenceWord.ts"
import { RecordFacts } from "./Header.tsx"
import { Linked } from "./Linked.tsx"
import { HatchIcon, MarkIcon } from "./marks.tsx"
import { ClosePanel, longClass, PanelFrame } from "./PanelFrame.tsx"
import { SourceName } from "./SourceName.tsx"
import { whoOf } from "./sourceNames.ts"
import { Paragraphs, TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { reveal } from "./reveal.ts"
import { useDispatch, useViewer } from "./viewer.ts"

/** Nothing selected: what the timeline is, how its evidence stands, what has no date, and every source. */
export function SummaryPanel() {
  const { timeline, words, plain } = useReading()
  const { later } = useViewer()
  const undated = useMemo(() => undatedOf(timeline), [timeline])
  const bar = (
    <>
      <span className="spacer" />
      <ClosePanel />
    </>
  )
  return (
    <PanelFrame name="summary" bar={bar}>
      <h2 className={`panel-title${longClass(plain(timeline.title))}`} tabIndex={-1}>
        <TextOf text={timeline.title} />
      </h2>
      {timeline.summary !== null && <Paragraphs text={timeline.summary} className="panel-text" />}
      <RecordFacts />
      {timeline.length === 0 && (
        <p className="panel-note">{timeline.leftOut > 0 ? words.ui.summary.noneShown : words.ui.summary.empty}</p>
      )}
      {later !== null && <later.ProblemsNotice />}
      {timeline.length > 0 && <EvidenceCounts />}
      {undated.length > 0 && (
        <section className="panel-section">
          <h3>
            {words.ui.summary.undated} <span className="count">{words.number(undated.length)}</span>
          </h3>
          <SteppedRows events={undated} />
        </section>
      )}
      {timeline.sources.length > 0 && <AllSources timeline={timeline} />}
    </PanelFrame>
  )
}

/** In typed memory: there may be a million. */
const undatedOf = ({ length, dated }: Timeline): EventList =>
  Uint32Array.from({ length: length - dated }, (_, place) => dated + place) as ArrayLike<number> as EventList

function EvidenceCounts() {
  const { timeline, words } = useReading()
  // As the filters count them: a contested absence in both.
  const counts = useMemo(() => countPassing(timeline), [timeline])
  return (
    <section className="panel-section">
      <h3>{words.ui.summary.evidence}</h3>
      <ul className="evidence-counts">
        {LEVELS_AND_NONE.map(
          (level, place) =>
            counts[place]! > 0 && (
              <li key={level}>
                {level === "none-found" ? <HatchIcon /> : <MarkIcon level={level} color="var(--ink)" />}
                <span>{evidenceWord(level, words)}</span>
                <span className="count">{words.number(counts[place]!)}</span>
              </li>
            ),
        )}
      </ul>
    </section>
  )
}

const AT_ONCE = 200

function AllSources({ timeline }: { readonly timeline: Timeline }) {
  const { words } = useReading()
  const dispatch = useDispatch()
  const [count, setCount] = useState(AT_ONCE)
  const list = useRef<HTMLOListElement>(null)
  const more = Math.min(AT_ONCE, timeline.sources.length - count)
  return (
    <section className="panel-section">
      <h3>
        {words.ui.summary.sources} <span className="count">{words.number(timeline.sources.length)}</span>
      </h3>
      <ol className="source-rows" ref={list}>
        {timeline.sources.slice(0, count).map((source, place) => (
          <li key={source.id}>
            <Linked
              act={{ type: "open-source", source: sourceAt(place) }}
              onPointerEnter={() => dispatch({ type: "hover", source: sourceAt(place) })}
              onPointerLeave={() => dispatch({ type: "hover", source: null })}
            >
              <span className="number">{words.number(place + 1)}</span>
              <span className="source-row-title">
                <SourceName source={source} />
              </span>
              {source.title !== null && (
                <span className="source-row-who">
                  <bdi>{whoOf(source)}</bdi>
                </span>
              )}
            </Linked>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => reveal(list.current, count, () => setCount(count + more))}
        >
          {words.ui.panel.showMore(more)}
        </button>
      )}
    </section>
  )
}
