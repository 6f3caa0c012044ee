import { dateInWords } from "../time/words.ts"
import type { TimelineDate } from "../time/date.ts"
import { textIn, type LocalText } from "../timeline/text.ts"
import type { Text } from "../timeline/model.ts"
import { useView, useViewer } from "./viewer.ts"

/** A date with its first letter raised, for where it stands alone. */
const raise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The reader's language, applied: texts of the file and dates in words. */
export function useReading() {
  const { words } = useViewer()
  const language = useView((state) => state.language)
  const fileLanguage = useView((state) => state.timeline.language)
  const timeline = useView((state) => state.timeline)
  return {
    timeline,
    words,
    local: (text: Text): LocalText => textIn(text, language, fileLanguage),
    plain: (text: Text): string => textIn(text, language, fileLanguage).value,
    /** `isAbsence`: "since 2023" in place of "2023 to today". */
    dateInFull: (date: TimelineDate, isAbsence = false): string =>
      raise(dateInWords(date, words, "full", { since: isAbsence, today: timeline.today })),
    dateInShort: (date: TimelineDate, isAbsence = false): string =>
      raise(dateInWords(date, words, "short", { since: isAbsence, today: timeline.today })),
  }
}
