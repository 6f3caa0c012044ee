import type { Words } from "../time/languages/words.ts"
import { detailsOf } from "./detailwords.ts"
import { embedWordsOf } from "./embedwords.ts"

/** The way on from a page that has nothing to show: to the start of its site, or from a frame to its own page. */
export interface WayOn {
  readonly href: string
  readonly isFrame: boolean
}

/** A frame is somebody else's page, which it must not leave. */
export function WayOnLink({ way: { href, isFrame }, words }: { readonly way: WayOn; readonly words: Words }) {
  if (!isFrame)
    return (
      <a className="button" href={href}>
        {detailsOf(words).load.home}
      </a>
    )
  const { open, newTab } = embedWordsOf(words)
  return (
    <a className="button" href={href} target="_blank" rel="noopener">
      {open}
      <span className="visually-hidden"> ({newTab})</span>
    </a>
  )
}
