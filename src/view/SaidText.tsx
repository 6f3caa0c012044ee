import { Fragment } from "react"
import { baseOf } from "../timeline/text.ts"
import { standsApart, type Said } from "./said.ts"
import { useViewer } from "./viewer.ts"

/** What is read aloud, with the language and the direction of what an author wrote. */
export function SaidText({ said }: { readonly said: Said }) {
  const { tag } = useViewer().words
  return said.map((piece, place) => {
    if (typeof piece === "string") return piece
    if (!standsApart(piece, tag)) return <Fragment key={place}>{piece.value}</Fragment>
    return (
      <span key={place} dir="auto" lang={baseOf(piece.language) === baseOf(tag) ? undefined : piece.language}>
        {piece.value}
      </span>
    )
  })
}
