import type { EmbedWords, Words } from "../time/languages/words.ts"
import { detailsOf } from "./detailwords.ts"

/** The way on from a page that has nothing to show: to the start of its site, or from a frame to its own page. */
export interface WayOn {
  readonly href: string
  /** null: it is no frame. */
  readonly frame: Pick<EmbedWords, "open" | "newTab"> | null
}

/** A frame is somebody else's page, which it must not leave. */
export function WayOnLink({ way: { href, frame }, words }: { readonly way: WayOn; readonly words: Words }) {
  if (frame === null)
    return (
      <a className="button" href={href}>
        {detailsOf(words).load.home}
      </a>
    )
  return (
    <a className="button" href={href} target="_blank" rel="noopener">
      {frame.open}
      <span className="visually-hidden"> ({frame.newTab})</span>
    </a>
  )
}
