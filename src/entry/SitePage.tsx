import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react"
import type { Address, OpenAddress } from "../view/router.tsx"
import type { Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { OpenTimeline } from "./OpenTimeline.tsx"
import { readPlace, type Place, type Wanted } from "./place.ts"
import { useStage } from "./stage.ts"

/** The router comes after the first view, which reads its own address. */
const Routed = lazy(() => import("../view/router.tsx").then(({ Routed }) => ({ default: Routed })))

/** The page of an address: loads the timeline that it names, then shows it. */
export function SitePage(props: { readonly place: Place; readonly boot: Boot; readonly afterwards: Afterwards }) {
  const { place, boot, afterwards } = props
  const basename = place.root.pathname.replace(/\/$/, "")
  const [address, setAddress] = useState<Address>(() => ({
    pathname: location.pathname.slice(basename.length),
    search: location.search,
  }))
  const [open, setOpen] = useState<OpenAddress | null>(null)
  const [isShown, setShown] = useState(false)
  const wanted = useMemo(() => wantedAt(place, address), [place, address])
  const read = useCallback((next: Address) => wantedAt(place, next), [place])
  const { stage, stop, tryAgain } = useStage(wanted, boot, afterwards)
  useEffect(() => {
    if (stage.kind !== "loading") setShownSoon(setShown)
  }, [stage.kind])

  const isSlow = stage.kind === "loading" && stage.words !== null && stage.isSlow
  const trouble = useTrouble(isSlow || stage.kind === "failed")

  return (
    <>
      {stage.kind === "loading" &&
        (stage.words !== null && isSlow && typeof trouble === "object" ? (
          <trouble.Loading words={stage.words} progress={stage.progress} onStop={stop} />
        ) : (
          <div className="first-paint" role="presentation" />
        ))}
      {stage.kind === "failed" &&
        (typeof trouble === "object" ? (
          <trouble.LoadFailed words={stage.words} failure={stage.failure} onTryAgain={tryAgain} />
        ) : (
          trouble === "unreachable" && <p role="alert">{stage.words.ui.app.unreachable}</p>
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
          onOpen={setOpen}
        />
      )}
      {isShown && (
        <Suspense>
          <Routed basename={basename} onAddress={setAddress} open={open} onFollow={boot.follow} />
        </Suspense>
      )}
    </>
  )
}

/** What is told in place of a timeline comes when it is needed: most pages never need it. */
function useTrouble(isNeeded: boolean): typeof import("./trouble.ts") | "coming" | "unreachable" {
  const [trouble, setTrouble] = useState<typeof import("./trouble.ts") | "coming" | "unreachable">("coming")
  const isWanted = isNeeded && typeof trouble !== "object"
  useEffect(() => {
    if (!isWanted) return
    void import("./trouble.ts").then(setTrouble, () => setTrouble("unreachable"))
  }, [isWanted])
  return trouble
}

const setShownSoon = (setShown: (isShown: boolean) => void) => void requestAnimationFrame(() => setShown(true))

const wantedAt = (place: Place, { pathname, search }: Address): Wanted =>
  readPlace(place, { pathname: place.root.pathname + pathname.replace(/^\//, ""), search })
