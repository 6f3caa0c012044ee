import { useDispatch, useView, useViewer } from "./viewer.ts"

/** An event's tags; a pressed one narrows the chronology to events that carry it. */
export function Tags({ tags }: { readonly tags: readonly string[] }) {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.tags)
  const toggle = (tag: string) =>
    dispatch({
      type: "filter",
      filters: { tags: chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag] },
    })
  return (
    <ul className="tags" aria-label={words.ui.panel.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            className="chip"
            dir="auto"
            aria-pressed={chosen.includes(tag)}
            onClick={() => toggle(tag)}
          >
            {tag}
          </button>
        </li>
      ))}
    </ul>
  )
}
