import { useEffect, useRef, useState } from "react"
import type { LanguageTag } from "../state/state.ts"
import { detailsOf } from "./detailwords.ts"
import { DrawnIcon } from "./DrawnIcon.tsx"
import { TIMELINE_FIELD } from "./timelinefield.ts"
import "./filedrop.css"

/** What the page says of files: one is over it, too many are, or too many were dropped. */
type Said = "drop" | "too-many" | "refused"

/**
 * Takes a file that is dropped anywhere on the page, or chosen in a field for it, and says so while one is over it. Of
 * several none is taken, for which of them is first nobody can know; that is said until the next press.
 */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const [said, say] = useState<Said | null>(null)
  const latest = useRef(onFile)
  useEffect(() => {
    latest.current = onFile
  })
  useEffect(() => {
    const control = new AbortController()
    const listen = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, listener, { signal: control.signal })
    listen("dragover", (drag) => {
      if (drag.dataTransfer?.types.includes("Files") !== true) return
      drag.preventDefault()
      drag.dataTransfer.dropEffect = "copy"
      // A browser that does not tell how many there are before they are dropped tells none.
      say(drag.dataTransfer.items.length > 1 ? "too-many" : "drop")
    })
    listen("dragleave", ({ relatedTarget }) => {
      // From one part of the page to another it is still over it.
      if (relatedTarget === null) say(null)
    })
    listen("drop", (drop) => {
      const [file, ...others] = drop.dataTransfer?.files ?? []
      say(others.length > 0 ? "refused" : null)
      if (file === undefined) return
      drop.preventDefault()
      if (others.length === 0) latest.current(file)
    })
    for (const press of ["pointerdown", "keydown"] as const) listen(press, () => say(null))
    listen("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.classList.contains(TIMELINE_FIELD))) return
      const file = target.files?.[0]
      if (file !== undefined) latest.current(file)
    })
    return () => control.abort()
  }, [])
  return said === null ? null : <Tray key={said} said={said} />
}

const TRAY = "M8 2.25v7.5M4.75 6.75 8 10l3.25-3.25M2.5 10.5v3.25h11V10.5"

function Tray({ said }: { readonly said: Said }) {
  // There may be no viewer yet, or none any more.
  const shown = document.querySelector<HTMLElement>(".app, .load-state")
  const tag = (shown?.lang ?? document.documentElement.lang) as LanguageTag
  const { load } = detailsOf({ tag })
  return (
    <div
      className="file-drop"
      role={said === "refused" ? "alert" : undefined}
      lang={tag}
      data-theme={shown?.dataset["theme"]}
    >
      <div>
        <DrawnIcon line={TRAY} />
        <p>
          <strong>{said === "drop" ? load.drop : load.dropOne}</strong>
          {said === "drop" ? load.dropNote : load.dropOneNote}
        </p>
      </div>
    </div>
  )
}
