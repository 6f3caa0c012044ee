import type { ComponentProps } from "react"
import type { EventIndex, SourceIndex, Timeline } from "../timeline/model.ts"
import { useViewer, type LinkTarget } from "./viewer.ts"

/** What a press does. */
type Act =
  | { readonly type: "select"; readonly event: EventIndex }
  | { readonly type: "open-source"; readonly source: SourceIndex }
  | { readonly type: "open-year"; readonly year: number }

/**
 * A link to an event, a source or a year of the timeline. A plain press acts in place; every other way to follow a link
 * (a new tab, a window, a download, copying it) is the browser's. Space presses it too, as it does a button.
 */
export function Linked({
  act,
  ...rest
}: { readonly act: Act } & Omit<ComponentProps<"a">, "href" | "onClick" | "onKeyDown">) {
  const { store, outside } = useViewer()
  return (
    <a
      {...rest}
      // Indices and ids are of the same timeline: whoever hands in the act renders again with another.
      href={outside.link(targetOf(act, store.state().timeline))}
      onClick={(click) => {
        if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return
        click.preventDefault()
        store.dispatch({ ...act, at: outside.clock() })
      }}
      onKeyDown={(key) => {
        if (key.key !== " ") return
        key.preventDefault()
        if (!key.repeat) key.currentTarget.click()
      }}
    />
  )
}

function targetOf(act: Act, timeline: Timeline): LinkTarget {
  if (act.type === "select") return { kind: "event", id: timeline.idOf(act.event) }
  if (act.type === "open-year") return { kind: "year", year: act.year }
  return { kind: "source", id: timeline.sources[act.source]!.id }
}
