import { detailsOf } from "./detailwords.ts"
import type { ReactNode } from "react"
import { DetailIcon } from "./detailicons.tsx"
import { isSafeLink } from "./sourceNames.ts"
import { useViewer } from "./viewer.ts"

/** A link to another site, in a new tab that can't reach back. Text alone where there is no address that is safe to open. */
export function LinkOut(props: {
  readonly url: string | null
  readonly className: string
  readonly icon?: "external" | null
  readonly children: ReactNode
}) {
  const { words } = useViewer()
  if (!isSafeLink(props.url)) return <span className={props.className}>{props.children}</span>
  return (
    <a className={props.className} href={props.url} target="_blank" rel="noopener noreferrer">
      <span className="link-text">{props.children}</span>
      {props.icon !== null && <DetailIcon name="external" />}
      <span className="visually-hidden"> ({detailsOf(words).citation.newTab})</span>
    </a>
  )
}
