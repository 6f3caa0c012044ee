import { useState } from "react"
import { sameView } from "../state/target.ts"
import type { Problem } from "../timeline/problem.ts"
import { detailsOf } from "./detailwords.ts"
import { Meant } from "./Meant.tsx"
import { useView, useViewer } from "./viewer.ts"

/** Which kind of thing an address names that the timeline doesn't have; null: it says something else. */
export const missingIn = ({ path }: Problem): "event" | "source" | null =>
  path === "?event" || path === "/event" ? "event" : path === "?source" || path === "/source" ? "source" : null

/** A link to an event or a source that isn't there: what was probably meant, and what is shown in its place. */
export function MissingNotice({ notice }: { readonly notice: Problem }) {
  const { words } = useViewer()
  const isWhole = useView(({ limits, span, plotWidth }) => sameView(limits.whole, span, plotWidth))
  // Of the arrival: what the reader does to the view then is no news.
  const [showsWhole] = useState(isWhole)
  const say = detailsOf(words).address
  const isSource = missingIn(notice) === "source"
  return (
    <p>
      {isSource ? say.missingSource : say.missingEvent} <code dir="auto">{notice.value}</code>.
      {notice.hint !== undefined && (
        <span className="hint">
          {" "}
          {notice.meant === undefined ? (
            notice.hint
          ) : (
            <Meant hint={notice.hint} id={notice.meant} isSource={isSource} />
          )}
        </span>
      )}
      {showsWhole && <span className="hint"> {say.wholeShown}</span>}
    </p>
  )
}
