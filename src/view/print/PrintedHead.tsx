import type { ReactNode } from "react"
import type { State } from "../../state/state.ts"
import { spanInWords, yearInWords } from "../../time/words.ts"
import { detailsOf } from "../detailwords.ts"
import { evidenceWord } from "../evidenceWord.ts"
import { useReading } from "../reading.ts"
import { Paragraphs, TextOf } from "../TextOf.tsx"
import { useViewer } from "../viewer.ts"
import type { PaperDrawing } from "./paperdrawing.ts"
import type { Printed } from "./printed.ts"
import { printWordsOf } from "./printwords.ts"

/** What the paper shows: title and summary, the part in view, its address, the state of the record. */
export function PrintedHead(props: {
  readonly state: State
  readonly printed: Printed
  readonly drawn: Pick<PaperDrawing, "empty" | "left">
}) {
  const { state, printed, drawn } = props
  const { timeline, words, dateInFull } = useReading()
  const { outside, file } = useViewer()
  const address = new URL(outside.address(), document.baseURI).href
  const ui = printWordsOf(words)
  return (
    <header className="paper-head">
      <h1>
        <TextOf text={timeline.title} />
      </h1>
      {timeline.summary !== null && <Paragraphs text={timeline.summary} className="paper-summary" />}
      {printed.subject.kind === "year" && <p className="paper-year">{yearInWords(printed.subject.year, words)}</p>}
      <dl>
        <Fact name={ui.shown}>
          {printed.subject.kind === "year" ? null : <>{spanInWords(printed.span, words)}&nbsp;· </>}
          {ui.someOf(printed.all, timeline.length)}
        </Fact>
        <FilterFacts state={state} />
        <Fact name={ui.address}>
          <a href={address}>{address}</a>
        </Fact>
        {timeline.checked !== null && (
          <Fact name={words.ui.header.checked.replace(/\s*:$/, "")}>{dateInFull(timeline.checked)}</Fact>
        )}
      </dl>
      {file.host !== null && <p>{words.ui.header.foreign(file.host)}</p>}
      <Shortfall printed={printed} drawn={drawn} />
    </header>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

/** What narrows the view, as the toolbar has it; a search and the source in hand among it. */
function FilterFacts({ state }: { readonly state: State }) {
  const { timeline, words } = useReading()
  const { lanes, evidence, tags, sources, kinds, query } = state.filters
  const { filters } = detailsOf(words)
  const ui = printWordsOf(words)
  const chosen = timeline.lanes.filter(({ id }) => lanes.includes(id))
  return (
    <>
      {chosen.length > 0 && (
        <Fact name={ui.lanes}>
          {chosen.map(({ id, label }, place) => (
            <span key={id}>
              {place > 0 && ", "}
              {label === null ? words.scene.otherLane : <TextOf text={label} />}
            </span>
          ))}
        </Fact>
      )}
      {evidence.length > 0 && (
        <Fact name={ui.evidence}>{evidence.map((level) => evidenceWord(level, words)).join(", ")}</Fact>
      )}
      {tags.length > 0 && <Fact name={words.ui.panel.tags}>{tags.join(", ")}</Fact>}
      {kinds.length > 0 && <Fact name={filters.kind}>{kinds.map((kind) => filters.kinds[kind]).join(", ")}</Fact>}
      {sources.length > 0 && (
        <Fact name={filters.sources}>{sources.map((id) => words.number(timeline.sourceOf(id)! + 1)).join(", ")}</Fact>
      )}
      {query.trim() !== "" && <Fact name={ui.search}>{ui.quoted(query.trim())}</Fact>}
    </>
  )
}

/** What is not on this paper, and how it would be. */
function Shortfall({ printed, drawn }: Pick<Parameters<typeof PrintedHead>[0], "printed" | "drawn">) {
  const { timeline, words } = useReading()
  const { growing } = useViewer()
  const ui = printWordsOf(words)
  const news = growing?.news()
  const away = printed.events.filter((event) => timeline.remote?.isHere(event) === false).length
  const isAlone = printed.subject.kind === "event" || printed.subject.kind === "source"
  const lines = [
    printed.all > printed.events.length && ui.firstOnly(printed.events.length, printed.all),
    drawn.left > 0 && [ui.lanesLeft(drawn.left), ...(isAlone ? [] : [ui.fewerLanes])].join(" "),
    drawn.empty > 0 && ui.lanesEmpty(drawn.empty),
    away > 0 && ui.textsAway(away),
    news != null && (news.progress !== null || news.failure !== null) && detailsOf(words).load.endsEarly,
    timeline.leftOut > 0 && detailsOf(words).problems.leftOut(timeline.leftOut, timeline.length + timeline.leftOut),
  ].filter((line) => line !== false)
  return lines.map((line) => (
    <p key={line} className="paper-notice">
      {line}
    </p>
  ))
}
