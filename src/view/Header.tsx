import { useEvidenceCounts } from "./counts.ts"
import { Logo } from "./Logo.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useViewer } from "./viewer.ts"

/** The timeline's name, what it is, and how far it can be trusted to be complete. */
export function Header({ children }: { readonly children?: React.ReactNode }) {
  const { timeline } = useReading()
  return (
    <header className="header">
      <Logo />
      <div className="header-words">
        <h1>
          <TextOf text={timeline.title} />
        </h1>
        {timeline.summary !== null && (
          <p className="header-summary">
            <TextOf text={timeline.summary} />
          </p>
        )}
      </div>
      <RecordFacts />
      {children}
    </header>
  )
}

/** "Record checked 24 November 2026", "31 events · 3 none found · 44 sources", and whose file it is when not this site's. */
export function RecordFacts() {
  const { timeline, words, dateInFull } = useReading()
  const { file } = useViewer()
  const counts = useEvidenceCounts()
  const facts = [
    words.scene.events(timeline.length - counts["none-found"]),
    counts["none-found"] > 0 && words.scene.noneFound(counts["none-found"]),
    words.ui.header.sources(timeline.sources.length),
  ]
  return (
    <div className="record">
      {file.host !== null && <p className="record-foreign">{words.ui.header.foreign(file.host)}</p>}
      {timeline.checked !== null && (
        <p className="record-checked">
          {words.ui.header.checked} <strong>{dateInFull(timeline.checked)}</strong>
        </p>
      )}
      <p className="record-counts">{facts.filter((fact) => fact !== false).join(" · ")}</p>
    </div>
  )
}
