import type { ShareTarget } from "../state/sharing.ts"
import type { Words } from "../time/languages/words.ts"
import { yearInWords } from "../time/words.ts"
import type { Source, Text, Timeline } from "../timeline/model.ts"
import { whoOf } from "./sourceNames.ts"

type Plain = (text: Text) => string

/** "Left Google · Alex Krizhevsky": names a link for whoever gets it. */
export function shareTitle(target: ShareTarget, timeline: Timeline, plain: Plain, words: Words): string {
  const whole = plain(timeline.title)
  const part = partOf(target, timeline, plain, words)
  return part === null ? whole : `${part} · ${whole}`
}

function partOf(target: ShareTarget, timeline: Timeline, plain: Plain, words: Words): string | null {
  if (target.kind === "year") return yearInWords(target.year, words)
  if (target.kind === "event") {
    // Of one whose title is not here yet, the timeline's own says enough.
    return timeline.remote?.isHere(target.event) === false ? null : plain(timeline.titleOf(target.event))
  }
  return target.kind === "source" ? nameOf(timeline.sources[target.source]!, plain, words) : null
}

const nameOf = (source: Source, plain: Plain, words: Words): string =>
  source.title === null ? (whoOf(source) ?? words.ui.panel.untitled) : plain(source.title)
