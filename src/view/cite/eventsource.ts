import { languagesWithPages } from "../../state/yearpages.ts"
import type { State } from "../../state/state.ts"
import { isDate, readDate } from "../../time/edtf.ts"
import type { TimelineDate } from "../../time/date.ts"
import type { Source, TimelineEvent } from "../../timeline/model.ts"
import { textIn } from "../../timeline/text.ts"
import { shareLinks } from "../sharelinks.ts"
import type { Sharing } from "../viewer.ts"

/**
 * An event's page as a source of its own: a page of the timeline, as new as its record was last checked. `now` is when it
 * is read.
 */
export function eventAsSource(event: TimelineEvent, state: State, sharing: Sharing | null, now: Date): Source {
  const { timeline, language } = state
  const title = textIn(event.title, language, timeline.language)
  return {
    id: event.id,
    type: "webpage",
    title: title.value,
    authors: [],
    publisher: null,
    container: textIn(timeline.title, language, timeline.language).value,
    issued: timeline.checked,
    accessed: dayOf(now),
    url: sharing === null ? null : addressOf(event, state, sharing),
    doi: null,
    language: title.language,
    note: null,
    archived: null,
    origin: event.id,
    rank: "secondary",
  }
}

/** In the language that it is read in. null: the file is on the reader's own computer, where no address leads. */
function addressOf({ index }: TimelineEvent, state: State, sharing: Sharing): string | null {
  if (sharing.frame.kept.some(([key, value]) => key === "src" && value.startsWith("file:"))) return null
  const language = languagesWithPages(state.timeline)[0] === state.language ? null : state.language
  return shareLinks(state, { kind: "event", event: index }, { language, theme: "auto" }, sharing).link
}

/** The reader's own day. */
function dayOf(now: Date): TimelineDate | null {
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"))
  const date = readDate([now.getFullYear(), ...parts].join("-"))
  return isDate(date) ? date : null
}
