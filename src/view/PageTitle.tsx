import { useEffect } from "react"
import { yearInWords } from "../time/words.ts"
import { useReading } from "./reading.ts"
import { useView } from "./viewer.ts"

/** The window's title says what is in hand: it names the page in history, tabs and bookmarks. */
export function PageTitle() {
  const { timeline, plain, words } = useReading()
  const { event, source, year } = useView((state) => state.selection)
  // A title that is on its way is told when it is here.
  useView(({ timeline }) => event !== null && timeline.remote?.isHere(event))
  const sourceTitle = source === null ? null : (timeline.sources[source]?.title ?? null)
  const part =
    event !== null && timeline.remote?.isHere(event) !== false
      ? plain(timeline.titleOf(event))
      : sourceTitle !== null
        ? plain(sourceTitle)
        : year !== null
          ? yearInWords(year, words)
          : null
  const whole = plain(timeline.title)
  const title = part === null ? whole : `${part} · ${whole}`
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
