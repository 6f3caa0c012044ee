import { useState } from "react"
import { createPortal } from "react-dom"
import { Contained } from "./Contained.tsx"
import { detailsOf } from "./detailwords.ts"
import { Icon } from "./icons.tsx"
import { usePart } from "./part.ts"
import { useView, useViewer } from "./viewer.ts"

const fetchDialog = () => import("./ProblemsDialog.tsx")

/** "1 of 100 events left out. Show what and why" */
export function ProblemsNotice({ isDismissible = false }: { readonly isDismissible?: boolean }) {
  const { words, file } = useViewer()
  const timeline = useView((state) => state.timeline)
  const [host, setHost] = useState<Element | null>(null)
  const [presses, setPresses] = useState(0)
  const dialog = usePart(presses, fetchDialog)
  const [isDismissed, setDismissed] = useState(false)
  if (file.problems.length === 0 || isDismissed) return null
  const ui = detailsOf(words).problems
  return (
    <div className={`notice about-file${timeline.leftOut > 0 ? "" : " is-quiet"}`}>
      <Icon name="warning" />
      <p>
        {timeline.leftOut > 0
          ? ui.leftOut(timeline.leftOut, timeline.leftOut + timeline.length)
          : ui.noted(file.problems.length)}{" "}
        <button
          type="button"
          className="text-button"
          onClick={(click) => {
            setHost(click.currentTarget.closest(".app") ?? document.body)
            setPresses(presses + 1)
          }}
        >
          {ui.show}
        </button>
        {dialog === "failed" && ` ${words.ui.app.unreachable}`}
      </p>
      {isDismissible && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.ui.notices.dismiss}
          onClick={() => setDismissed(true)}
        >
          <Icon name="close" />
        </button>
      )}
      {host !== null &&
        typeof dialog === "object" &&
        // Out of the notice, which is read out whenever what is in it changes.
        createPortal(
          <Contained>
            <dialog.ProblemsDialog onClose={() => setHost(null)} />
          </Contained>,
          host,
        )}
    </div>
  )
}
