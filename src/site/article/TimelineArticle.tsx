import { countPassing } from "../../state/filtermask.ts"
import { LEVELS_AND_NONE } from "../../state/select.ts"
import type { EvidenceLevel, Timeline } from "../../timeline/model.ts"
import { evidenceWord } from "../../view/evidenceWord.ts"
import { HatchIcon, MarkIcon } from "../../view/marks.tsx"
import { eventCounts } from "../eventcounts.ts"
import { EventsByYear, MOST_LISTED, UndatedEvents, YearList } from "./EventLists.tsx"
import { ArticlePage } from "./Page.tsx"
import { useReading } from "./reading.ts"
import { CheckedLine } from "./RecordLines.tsx"
import { AllSources } from "./SourceNotes.tsx"
import { Dotted, Paragraphs, TextOf } from "./texts.tsx"

/** A whole timeline: what it is, how its evidence stands, every event, every source. */
export function TimelineArticle({ strip }: { readonly strip: string }) {
  const { timeline, words } = useReading()
  const counts = countEvidence(timeline)
  const isLong = timeline.length > MOST_LISTED
  const years = (
    <nav className="article-list" aria-labelledby="article-years">
      <h2 id="article-years">{words.pages.article.years}</h2>
      <YearList />
    </nav>
  )
  const aside = (
    <>
      <h1 className="article-title">
        <TextOf text={timeline.title} />
      </h1>
      {timeline.summary !== null && <Paragraphs text={timeline.summary} className="article-summary" />}
      <p>
        <Dotted parts={[...eventCounts(timeline, words), words.ui.header.sources(timeline.sources.length)]} />
      </p>
      <CheckedLine />
      {timeline.length === 0 && <p>{timeline.leftOut > 0 ? words.ui.summary.noneShown : words.ui.summary.empty}</p>}
      {counts.size > 0 && (
        <section className="article-list">
          <h2>{words.ui.summary.evidence}</h2>
          <ul className="article-levels">
            {[...counts].map(([level, count]) => (
              <li key={level}>
                {level === "none-found" ? <HatchIcon width={18} /> : <MarkIcon level={level} color="var(--ink)" />}
                {evidenceWord(level, words)} <span className="article-count">{words.number(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isLong && timeline.dated > 0 && years}
    </>
  )
  return (
    <ArticlePage kind="timeline" strip={strip} aside={aside} isAsideFirst>
      {isLong ? years : timeline.dated > 0 && <EventsByYear />}
      <UndatedEvents />
      <AllSources />
    </ArticlePage>
  )
}

/** Events by level of evidence in the order of the legend, as the filters count them: a contested absence in both. */
function countEvidence(timeline: Timeline): ReadonlyMap<EvidenceLevel | "none-found", number> {
  const counts = countPassing(timeline)
  return new Map(
    LEVELS_AND_NONE.map((level, place) => [level, counts[place]!] as const).filter(([, count]) => count > 0),
  )
}
