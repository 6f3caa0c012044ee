import { useClearSearch } from "./clearsearch.ts"
import { detailsOf } from "./detailwords.ts"
import { useViewer } from "./viewer.ts"

/** Lets go of what is searched. */
export function ClearSearchButton({ className }: { readonly className: string }) {
  const { words } = useViewer()
  const clear = useClearSearch()
  return (
    <button type="button" className={className} onClick={clear}>
      {detailsOf(words).results.clearSearch}
    </button>
  )
}
