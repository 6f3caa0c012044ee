import { DrawnIcon } from "./DrawnIcon.tsx"
import { embedWordsOf } from "./embedwords.ts"
import { useRestingScene } from "./drawingcontext.ts"
import { Logo } from "./Logo.tsx"
import { useReading } from "./reading.ts"
import { TextOf } from "./TextOf.tsx"
import { useViewer } from "./viewer.ts"

/** Whose timeline it is, how far it can be trusted to be complete, and the way to the whole page. */
export function EmbedHeader() {
  const { timeline, words, dateInFull, plain } = useReading()
  const { file } = useViewer()
  return (
    <header className="embed-header">
      <Logo />
      <h1 title={plain(timeline.title)}>
        <TextOf text={timeline.title} />
      </h1>
      <p className="embed-record">
        {file.host !== null && <span className="embed-foreign">{words.ui.header.foreign(file.host)}</span>}
        {timeline.checked !== null && (
          <span>
            {words.ui.header.checked} {dateInFull(timeline.checked)}
          </span>
        )}
      </p>
      <OpenFull />
    </header>
  )
}

/** As links out of the page have it. */
const OUT =
  "M6.5 3.5H3.75c-.55 0-1 .45-1 1v7.75c0 .55.45 1 1 1h7.75c.55 0 1-.45 1-1V9.5M9.5 2.75h3.75V6.5M13 3 7.25 8.75"

/** Leads to what is on screen, on its own page. */
function OpenFull() {
  const { words, outside } = useViewer()
  const { open, newTab } = embedWordsOf(words)
  // The address is that of a view at rest.
  useRestingScene()
  return (
    <a className="button embed-open" href={outside.address()} target="_blank" rel="noopener">
      <span className="embed-open-words">{open}</span>
      <span className="visually-hidden">({newTab})</span>
      <DrawnIcon line={OUT} />
    </a>
  )
}
