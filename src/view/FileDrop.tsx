import { useEffect, useRef, useState } from "react"
import type { LanguageTag } from "../state/state.ts"
import { detailsOf } from "./detailwords.ts"
import { DrawnIcon } from "./DrawnIcon.tsx"
import { TIMELINE_FIELD } from "./timelinefield.ts"
import "./filedrop.css"

/** Takes a file that is dropped anywhere on the page, or chosen in a field for it, and says so while one is over it. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
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
      setOver(true)
    })
    listen("dragleave", ({ relatedTarget }) => {
      // From one part of the page to another it is still over it.
      if (relatedTarget === null) setOver(false)
    })
    listen("drop", (drop) => {
      setOver(false)
      const file = drop.dataTransfer?.files[0]
      if (file === undefined) return
      drop.preventDefault()
      latest.current(file)
    })
    listen("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.classList.contains(TIMELINE_FIELD))) return
      const file = target.files?.[0]
      if (file !== undefined) latest.current(file)
    })
    return () => control.abort()
  }, [])
  return isOver ? <DropHere /> : null
}

const TRAY = "M8 2.25v7.5M4.75 6.75 8 10l3.25-3.25M2.5 10.5v3.25h11V10.5"

function DropHere() {
  // There may be no viewer yet, or none any more.
  const shown = document.querySelector<HTMLElement>(".app, .load-state")
  const tag = (shown?.lang ?? document.documentElement.lang) as LanguageTag
  const { load } = detailsOf({ tag })
  return (
    <div className="file-drop" lang={tag} data-theme={shown?.dataset["theme"]}>
      <div>
        <DrawnIcon line={TRAY} />
        <p>
          <strong>{load.drop}</strong>
          {load.dropNote}
        </p>
      </div>
    </div>
  )
}
