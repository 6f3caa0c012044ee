import type { ReactNode } from "react"
import type { Filters } from "../state/state.ts"
import { detailsOf } from "./detailwords.ts"
import { HiddenByFilters } from "./HiddenByFilters.tsx"
import { Icon } from "./icons.tsx"
import { SourceName } from "./SourceName.tsx"
import { whoOf } from "./sourceNames.ts"
import { useReading } from "./reading.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/**
 * How much the filters hide, after what narrows the view and no button of the toolbar says: tags, kinds, sources, each
 * with its way out. Among the notices it is not read out: the Announcer says how many events are left. In a line of its
 * own, since in the toolbar of a small window it would find no room.
 */
export function FilterLine() {
  const { timeline, words, plain } = useReading()
  const dispatch = useDispatch()
  const { tags, kinds, sources } = useView((state) => state.filters)
  const { selectors } = useViewer()
  const hidden = useView((state) => selectors.hiddenCount(state))
  const ui = detailsOf(words).filters
  const drop = (changes: Partial<Filters>) => dispatch({ type: "filter", filters: changes })
  const chips = [
    ...tags.map((tag) => (
      <Chip key={`tag ${tag}`} name={tag} onDrop={() => drop({ tags: without(tags, tag) })}>
        <span dir="auto">{tag}</span>
      </Chip>
    )),
    ...kinds.map((kind) => (
      <Chip key={`kind ${kind}`} name={ui.kinds[kind]} onDrop={() => drop({ kinds: without(kinds, kind) })}>
        {ui.kinds[kind]}
      </Chip>
    )),
    ...sources.map((id) => {
      const place = timeline.sourceOf(id)
      const source = place === null ? undefined : timeline.sources[place]
      if (place === null || source === undefined) return null
      const title = source.title === null ? whoOf(source) : plain(source.title)
      return (
        <Chip
          key={`source ${id}`}
          name={ui.source(place + 1, title ?? words.ui.panel.untitled)}
          onDrop={() => drop({ sources: without(sources, id) })}
        >
          <span className="number is-still">{words.number(place + 1)}</span> <SourceName source={source} />
        </Chip>
      )
    }),
  ]
  if (chips.length === 0 && hidden === 0) return null
  return (
    <div className="filter-line" aria-live="off">
      {chips}
      <HiddenByFilters />
    </div>
  )
}

function Chip(props: { readonly name: string; readonly onDrop: () => void; readonly children: ReactNode }) {
  const { words } = useReading()
  return (
    <button
      type="button"
      className="chip is-removable"
      aria-label={detailsOf(words).filters.remove(props.name)}
      onClick={props.onDrop}
    >
      {props.children} <Icon name="close" />
    </button>
  )
}

const without = <T,>(list: readonly T[], one: T): readonly T[] => list.filter((each) => each !== one)
