import { useCallback, useEffect, useMemo, useState } from "react"
import { usePart } from "../view/part.ts"
import type { Address, OpenAddress } from "../view/router.tsx"
import type { Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { OpenTimeline } from "./OpenTimeline.tsx"
import { readPlace, type Place, type Wanted } from "./place.ts"
import { useStage } from "./stage.ts"

/** The router comes after the first view, which reads its own address. */
const fetchRouter = () => import("./router.tsx")
/** What is told in place of a timeline comes when it is needed: most pages never need it. */
const fetchTrouble = () => import("./trouble.ts")

/** The page of an address: loads the timeline that it names, then shows it. */
export function SitePage(props: { readonly place: Place; readonly boot: Boot; readonly afterwards: Afterwards }) {
  const { place, boot, afterwards } = props
  const basename = place.root.pathname.replace(/\/$/, "")
  const [address, setAddress] = useState<Address>(() => ({
    pathname: location.pathname.slice(basename.length),
    search: location.search,
  }))
  const [open, setOpen] = useState<OpenAddress | null>(null)
  const [routerTry, setRouterTry] = useState(0)
  const router = usePart(routerTry, fetchRouter)
  const wanted = useMemo(() => wantedAt(place, address), [place, address])
  const read = useCallback((next: Address) => wantedAt(place, next), [place])
  const { stage, attempt, stop, tryAgain } = useStage(wanted, boot, afterwards)
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
          <div className="first-paint" role="presentation" />
        ))}
      {stage.kind === "lost" && (
        <button type="button" onClick={tryAgain}>
          ↻ Sourceline
        </button>
      )}
      {stage.kind === "failed" &&
        (typeof trouble === "object" ? (
          <trouble.LoadFailed words={stage.words} failure={stage.failure} onTryAgain={tryAgain} />
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
          root={place.root}
          boot={boot}
          afterwards={afterwards}
          session={stage.session}
          wanted={stage.wanted}
          read={read}
          tryAgain={router === "failed" ? () => setRouterTry(routerTry + 1) : null}
          onOpen={setOpen}
        />
      )}
      {typeof router === "object" && (
        <router.Routing basename={basename} onAddress={setAddress} open={open} onFollow={boot.follow} />
      )}
    </>
  )
}

const wantedAt = (place: Place, { pathname, search }: Address): Wanted =>
  readPlace(place, { pathname: place.root.pathname + pathname.replace(/^\//, ""), search })
