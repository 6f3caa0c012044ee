import { detailsOf } from "./detailwords.ts"
import { focusField } from "./focusfield.ts"
import { useDispatch, useViewer } from "./viewer.ts"

/** Lets go of what is searched. */
export function ClearSearchButton({ className }: { readonly className: string }) {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const clear = ({ detail }: { readonly detail: number }) => {
    dispatch({ type: "filter", filters: { query: "" } })
    // By keyboard: a field that a finger did not press would bring up the keys of a screen.
    if (detail === 0) focusField(".search input")
  }
  return (
    <button type="button" className={className} onClick={clear}>
      {detailsOf(words).results.clearSearch}
    </button>
  )
}
