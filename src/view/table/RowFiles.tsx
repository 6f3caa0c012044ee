import { useMemo, useState } from "react"
import type { EventList } from "../../state/state.ts"
import { detailsOf } from "../detailwords.ts"
import { downloadWordsOf } from "../download/downloadwords.ts"
import { maySave, saveFile } from "../download/savefile.ts"
import { useFile } from "../download/usefile.ts"
import { usePassing, useView, useViewer } from "../viewer.ts"

const SAID_FOR = 3000
/** Rows that a clipboard takes, and a spreadsheet likes. */
const MOST_COPIED = 10_000

/** The rows, as they are sorted, as files or in the clipboard: the same as the dialog of files makes. */
export function RowFiles({ events }: { readonly events: EventList }) {
  const { words, outside } = useViewer()
  const length = useView((state) => state.timeline.length)
  const [said, say] = usePassing<string>(SAID_FOR)
  const [isAllowed] = useState(() => maySave(window))
  const ui = detailsOf(words).table
  const files = downloadWordsOf(words)
  const first = useMemo(
    () => Array.from({ length: Math.min(events.length, MOST_COPIED) }, (_, nth) => events[nth]!),
    [events],
  )
  const scope = events.length === length ? "all" : "filtered"
  const copied = useFile({ events: first, scope, format: "csv" })
  const csv = useFile({ events, scope, format: "csv" })
  const json = useFile({ events, scope, format: "json" })
  const progress = copied.progress ?? csv.progress ?? json.progress

  const copy = async () => {
    const made = await copied.make()
    if (made === null) return
    const isCopied = await outside.copy(await made.file.text())
    const count = first.length
    const done = count < events.length ? ui.copiedFirst(count, events.length) : ui.copied(count)
    say(isCopied ? [done, made.lost].filter((part) => part !== "").join(" · ") : words.ui.panel.copyFailed)
  }
  const save = async ({ make }: typeof csv) => {
    const made = await make()
    if (made === null) return
    saveFile(made.file, made.name)
    say([files.handedOn(made.name), made.lost].filter((part) => part !== "").join(" "))
  }
  // Disabled, it would lose the focus that pressed it.
  const isOff = events.length === 0 || progress !== null
  const button = (name: string, act: () => Promise<void>) => (
    <button type="button" className="text-button" aria-disabled={isOff} onClick={() => !isOff && void act()}>
      {name}
    </button>
  )
  return (
    <>
      <span className="table-said" role="status">
        {progress === null ? said : files.writing(progress, events.length)}
      </span>
      {button(ui.copy, copy)}
      {isAllowed && button(ui.download("CSV"), () => save(csv))}
      {isAllowed && button(ui.download("JSON"), () => save(json))}
    </>
  )
}
