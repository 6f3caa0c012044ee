import { Icon } from "./icons.tsx"
import { toolWordsOf } from "./toolwords.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** Lights what matches while it is typed; Escape empties it, and from an empty one leads back (keys.ts). */
export function SearchField() {
  const { store, words, selectors, later } = useViewer()
  const dispatch = useDispatch()
  const query = useView((state) => state.filters.query)
  const ui = toolWordsOf(words).toolbar
  const search = (text: string) => dispatch({ type: "filter", filters: { query: text } })
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        type="search"
        className="field"
        aria-label={ui.search}
        aria-keyshortcuts="/"
        title={`${ui.search} (/)`}
        placeholder={ui.search}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={query}
        onFocus={() => selectors.warm(store.state())}
        onChange={(change) => search(change.target.value)}
        onKeyDown={(key) => {
          if (key.key !== "Escape" || key.nativeEvent.isComposing || query === "") return
          key.preventDefault()
          search("")
        }}
      />
      <span className="search-end">
        {query.trim() === "" ? <kbd aria-hidden="true">/</kbd> : later !== null && <later.SearchCount />}
      </span>
      {later !== null && <later.ClearSearch />}
    </div>
  )
}
