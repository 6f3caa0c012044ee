import { useEffect, useMemo } from "react"
import { usePart } from "../view/part.ts"
import type { Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { OpenEmbed, type EmbedParts } from "./OpenEmbed.tsx"
import { addressAt, wantedAt, type Place, type Wanted } from "./place.ts"
import { useStage, type Stage } from "./stage.ts"

/** What is told in place of a timeline comes when it is needed: most frames never need it. */
const fetchTrouble = () => import("./EmbedTrouble.tsx")

export interface EmbedPageProps {
  readonly place: Place
  readonly boot: Boot
  readonly afterwards: Afterwards<EmbedParts>
  /** Below the root. It stays as it is: a frame writes nothing into the history of the page around. */
  readonly address: ReturnType<typeof addressAt>
  /** How far the page had come before React began; null: nowhere. */
  readonly first: Stage | null
  /** It is written by the build, or taken over as it was written. */
  readonly isWritten: boolean
  /** Of what runs from now on, unmounting is the undo. */
  readonly onStart?: () => void
}

/** The viewer in a frame of someone else's page: as SitePage, without a router. */
export function EmbedPage({ place, boot, afterwards, address, first, isWritten, onStart }: EmbedPageProps) {
  useEffect(() => onStart?.(), [onStart])
  const wanted = useMemo(() => wantedInFrame(place, address), [place, address])
  const { stage, attempt, stop, tryAgain } = useStage(wanted, boot, afterwards, first)
  const isTold = stage.kind === "failed" || (stage.kind === "loading" && stage.isSlow)
  const trouble = usePart(isTold ? attempt + 1 : 0, fetchTrouble)
  if (stage.kind === "open")
    return (
      <OpenEmbed
        key={stage.session.opening}
        isWritten={isWritten && first === stage}
        again={tryAgain}
        {...{ place, boot, afterwards, ...stage }}
      />
    )
  if (isTold && typeof trouble === "object")
    return <trouble.EmbedTrouble stage={stage} onStop={stop} onTryAgain={tryAgain} />
  if (stage.kind === "lost" || (stage.kind === "failed" && trouble === "failed"))
    return (
      <button type="button" onClick={tryAgain}>
        ↻ Sourceline
      </button>
    )
  return <div className="embed-first-paint" />
}

/** `career/embed/` is about `career/`, and `embed/?src=` about what it names. */
export const wantedInFrame = (place: Place, { pathname, search }: ReturnType<typeof addressAt>): Wanted =>
  wantedAt(place, { pathname: pathname.replace(/\/embed(\/(index\.html)?)?$/, "/"), search })
