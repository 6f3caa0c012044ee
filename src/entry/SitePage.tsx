import { useCallback, useEffect, useMemo, useState } from "react"
import { usePart } from "../view/part.ts"
import type { Address, OpenAddress } from "../view/router.tsx"
import type { Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { OpenTimeline } from "./OpenTimeline.tsx"
import { wantedAt, type Place } from "./place.ts"
import { useStage, type Stage } from "./stage.ts"

/** The router comes after the first view, which reads its own address. */
const fetchRouter = () => import("./router.tsx")
/** What is told in place of a timeline comes when it is needed: most pages never need it. */
const fetchTrouble = () => import("./trouble.ts")

export interface SitePageProps {
  readonly place: Place
  readonly boot: Boot
  readonly afterwards: Afterwards
  /** Below the root, as it is when the page opens. */
  readonly address: Address
  /** How far the page had come before React began; null: nowhere. */
  readonly first: Stage | null
  /** It is written by the build, or taken over as it was written. */
  readonly isWritten: boolean
}

/** The page of an address: loads the timeline that it names, then shows it. */
export function SitePage({ place, boot, afterwards, first, isWritten, ...props }: SitePageProps) {
  const basename = place.root.pathname.replace(/\/$/, "")
  const [address, setAddress] = useState<Address>(props.address)
  const [open, setOpen] = useState<OpenAddress | null>(null)
  // Nothing stands on the page of somebody else’s file that it could keep waiting.
  const [routerTry, setRouterTry] = useState(() => (wantedAt(place, props.address).isForeign ? 1 : 0))
  const router = usePart(routerTry, fetchRouter)
  const wanted = useMemo(() => wantedAt(place, address), [place, address])
  const read = useCallback((next: Address) => wantedAt(place, next), [place])
  const { stage, attempt, stop, tryAgain } = useStage(wanted, boot, afterwards, first)
  useEffect(() => {
    if (stage.kind !== "loading") requestAnimationFrame(() => setRouterTry((count) => Math.max(count, 1)))
  }, [stage.kind])

  const isSlow = stage.kind === "loading" && stage.words !== null && stage.isSlow
  const trouble = usePart(isSlow || stage.kind === "failed" ? attempt + 1 : 0, fetchTrouble)

  return (
    <>
      {stage.kind === "loading" &&
        (stage.words !== null && isSlow && typeof trouble === "object" ? (
          <trouble.Loading words={stage.words} progress={stage.progress} onStop={stop} />
        ) : (
          <div className="first-paint" />
        ))}
      {stage.kind === "lost" && (
        <button type="button" onClick={tryAgain}>
          ↻ Sourceline
        </button>
      )}
      {stage.kind === "failed" &&
        (typeof trouble === "object" ? (
          <trouble.LoadFailed {...stage} onTryAgain={tryAgain} way={trouble.wayHome(place, wanted)} />
        ) : (
          trouble === "failed" && (
            <p role="alert">
              {stage.words.ui.app.unreachable}{" "}
              <button type="button" onClick={tryAgain}>
                {stage.words.ui.app.tryAgain}
              </button>
            </p>
          )
        ))}
      {stage.kind === "open" && (
        <OpenTimeline
          key={stage.session.opening}
          place={place}
          isWritten={isWritten && first === stage}
          boot={boot}
          afterwards={afterwards}
          session={stage.session}
          wanted={stage.wanted}
          read={read}
          tryAgain={router === "failed" ? () => setRouterTry(routerTry + 1) : null}
          again={tryAgain}
          onOpen={setOpen}
        />
      )}
      {typeof router === "object" && (
        <router.Routing place={place} basename={basename} onAddress={setAddress} open={open} onFollow={boot.follow} />
      )}
    </>
  )
}
