import type { Source } from "../timeline/model.ts"
import { whoOf } from "./sourceNames.ts"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"

/** A title is in the source's own language where that is known; a translated one says its language itself. */
export function SourceName({ source }: { readonly source: Source }) {
  const { words } = useReading()
  if (source.title === null) return <span dir="auto">{whoOf(source) ?? words.ui.panel.untitled}</span>
  if (typeof source.title === "string" && source.language !== null)
    return <TextOf text={{ [source.language]: source.title }} />
  return <TextOf text={source.title} />
}
