import { focusField } from "./focusfield.ts"
import { useDispatch } from "./viewer.ts"

/** What a press of a button does that lets go of what is searched. */
export function useClearSearch(): (press: { readonly detail: number }) => void {
  const dispatch = useDispatch()
  return ({ detail }) => {
    dispatch({ type: "filter", filters: { query: "" } })
    // By keyboard: a field that a finger did not press would bring up the keys of a screen.
    if (detail === 0) focusField(".search input")
  }
}
