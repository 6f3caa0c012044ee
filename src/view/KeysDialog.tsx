import { useEffect, useRef, useState } from "react"
import type { DetailWords } from "../time/languages/words.ts"
import { detailsOf } from "./detailwords.ts"
import type { LetterKeys } from "./letterkeys.ts"
import { useViewer } from "./viewer.ts"
import "./choices.css"
import "./keys.css"
import "./notices.css"

type Act = keyof DetailWords["keys"]["acts"]
/** Keys as they are written on them, but for those that have a name in each language. */
const GROUPS: readonly { readonly group: keyof DetailWords["keys"]["groups"]; readonly rows: readonly Row[] }[] = [
  {
    group: "chronology",
    rows: [
      [["←", "→"], "along"],
      [["↑", "↓"], "across"],
      [["Home", "End"], "ends"],
      [["PageUp", "PageDown"], "page"],
      [["+", "−", "0"], "zoom"],
      [["Enter", "Space"], "select"],
    ],
  },
  {
    group: "table",
    rows: [
      [["↑", "↓"], "rows"],
      [["←", "→"], "links"],
      [["Home", "End"], "rowEnds"],
      [["PageUp", "PageDown"], "page"],
      [["Enter", "Space"], "select"],
    ],
  },
  {
    group: "anywhere",
    rows: [
      [["/"], "search"],
      [["Enter", "Shift + Enter"], "matches"],
      [["g"], "year"],
      [["t"], "table"],
      [["Escape"], "back"],
      [["?"], "help"],
    ],
  },
]
type Row = readonly [keys: readonly string[], act: Act]

/** What these do a frame has not: no toolbar, no table. */
const PAGES_ALONE: ReadonlySet<Act> = new Set(["search", "matches", "year", "table"])

export interface KeysDialogProps {
  readonly letters: LetterKeys
  readonly isInFrame?: boolean
  readonly onClose: () => void
}

/** The list of keys, and a switch for those of a single character. */
export function KeysDialog({ letters, isInFrame = false, onClose }: KeysDialogProps) {
  const [areOn, setOn] = useState(letters.areOn)
  const turn = (next: boolean) => {
    letters.turn(next)
    setOn(next)
  }
  const { words } = useViewer()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const ui = detailsOf(words).keys
  return (
    <dialog className="dialog keys" ref={dialog} aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">{ui.title}</h2>
      <div className="dialog-scroll" tabIndex={0} role="group" aria-labelledby="keys-heading">
        {GROUPS.filter(({ group }) => !isInFrame || group !== "table").map(({ group, rows }) => (
          <table key={group} className="key-rows">
            <caption>{ui.groups[group]}</caption>
            <tbody>
              {rows
                .filter(([, act]) => !isInFrame || !PAGES_ALONE.has(act))
                .map(([keys, act]) => (
                  <tr key={act}>
                    <th scope="row">
                      {keys.map((key) => (
                        <kbd key={key}>{ui.names[key] ?? key}</kbd>
                      ))}
                    </th>
                    <td>{ui.acts[act]}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        ))}
        <label className="choice">
          <input type="checkbox" role="switch" checked={areOn} onChange={(change) => turn(change.target.checked)} />
          <span className="choice-label">{ui.letters}</span>
        </label>
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" autoFocus onClick={() => dialog.current?.close()}>
          {words.ui.panel.close}
        </button>
      </div>
    </dialog>
  )
}
