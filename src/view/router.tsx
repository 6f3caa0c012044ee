import { useEffect, useRef } from "react"
import { BrowserRouter, NavigationType, useLocation, useNavigate, useNavigationType } from "react-router"
import { sameFilters } from "../state/filters.ts"
import type { Arrival, State } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { EventIndex } from "../timeline/model.ts"
import { addressOf, type AddressFrame } from "./addressof.ts"
import { FileDrop } from "./FileDrop.tsx"

export interface Address {
  readonly pathname: string
  readonly search: string
}

export interface OpenAddress {
  readonly store: Store
  readonly frame: AddressFrame
  readonly read: (address: Address) => Arrival
  /** Focus comes back with the view. */
  readonly onReturn: (focused: EventIndex | null) => void
}

export interface RoutedProps {
  /** The path of the site's root, without its closing slash. */
  readonly basename: string
  /** Told of each address that Back, Forward or a link leads to, below the root. */
  readonly onAddress: (address: Address) => void
  /** The timeline that is open. */
  readonly open: OpenAddress | null
  /** From now on the address follows. */
  readonly onFollow: () => void
  /** A file of the reader's own: answers the address that shows it. */
  readonly onFile: (file: File) => string
}

/**
 * The only file that knows the router: the rest reads and writes addresses as parts. It is loaded after the first view,
 * which needs no more of the address than it can read by itself.
 */
export function Routed({ basename, onAddress, open, onFollow, onFile }: RoutedProps) {
  useEffect(onFollow, [onFollow, open])
  return (
    <BrowserRouter basename={basename}>
      <Arrivals onAddress={onAddress} />
      <Files onFile={onFile} />
      {open !== null && <AddressSync key={open.frame.slug} {...open} />}
    </BrowserRouter>
  )
}

function Arrivals({ onAddress }: Pick<RoutedProps, "onAddress">) {
  const { pathname, search } = useLocation()
  useEffect(() => onAddress({ pathname, search }), [pathname, search, onAddress])
  return null
}

function Files({ onFile }: Pick<RoutedProps, "onFile">) {
  const navigate = useNavigate()
  return <FileDrop onFile={(file) => void navigate(onFile(file))} />
}

/** ms after a gesture or the last key before the address follows. */
const REST = 300

/** What an address says only to within a day or a pixel, for Back and Forward to be exact. */
interface HistoryState {
  readonly focused: number | null
  readonly span: State["span"]
}

/**
 * Ties the store to the address. A discrete act pushes one entry; what gestures and typing change is replaced once they
 * rest; Back and Forward arrive in the store exactly as they were left.
 */
function AddressSync({ store, frame, read, onReturn }: OpenAddress) {
  const navigate = useNavigate()
  const location = useLocation()
  const type = useNavigationType()
  const written = useRef(location.pathname + location.search)
  const seen = useRef(location)
  const opened = useRef(read({ pathname: location.pathname, search: location.search }).filters)

  useEffect(() => {
    let last = store.state()
    let timer: ReturnType<typeof setTimeout> | null = null
    const write = (state: State, replace: boolean) => {
      const address = addressOf(state, frame)
      if (address === written.current) return
      written.current = address
      const history: HistoryState = { focused: state.focused, span: state.flight?.to ?? state.span }
      void navigate(address, { replace, state: history, preventScrollReset: true })
    }
    const stopTimer = () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    }
    const rest = () => {
      timer = null
      const state = store.state()
      // A view that still moves is not yet a place to name.
      if (state.isMoving || state.flight !== null) timer = setTimeout(rest, REST)
      else write(state, true)
    }
    const follow = () => {
      const state = store.state()
      const before = last
      last = state
      if (state.act !== before.act) {
        // What the reader saw before the act is where Back leads.
        if (timer !== null) write(before, true)
        stopTimer()
        write(state, false)
        return
      }
      if (isSameAddress(state, before)) return
      // While the view moves, what waits will wait again.
      if (state.isMoving && timer !== null) return
      stopTimer()
      timer = setTimeout(rest, REST)
    }
    const leave = () => {
      if (timer !== null) write(store.state(), true)
      stopTimer()
    }
    // What was done before the router came is told now; what could not be read goes from the address.
    if (last.act > 0) write(last, false)
    else if (last.notices.length > 0 || !sameFilters(last.filters, opened.current)) write(last, true)
    const unsubscribe = store.subscribe(follow)
    // Leaving within the rest keeps what was on screen.
    addEventListener("pagehide", leave)
    return () => {
      unsubscribe()
      stopTimer()
      removeEventListener("pagehide", leave)
    }
  }, [store, frame, navigate])

  useEffect(() => {
    if (location === seen.current) return
    seen.current = location
    const address = location.pathname + location.search
    if (type !== NavigationType.Pop || address === written.current) return
    written.current = address
    const kept = location.state as HistoryState | null
    const arrival = read({ pathname: location.pathname, search: location.search })
    // Of a panel that closes the reader goes back to what opened it.
    const left = document.activeElement?.closest(".panel-content") ? store.state().selection.event : null
    store.dispatch({ type: "arrive", arrival: kept === null ? arrival : { ...arrival, span: kept.span } })
    onReturn((kept?.focused ?? left) as EventIndex | null)
  }, [location, type, store, read, onReturn])

  return null
}

const isSameAddress = (a: State, b: State): boolean =>
  a.span === b.span &&
  a.selection === b.selection &&
  a.filters === b.filters &&
  a.mode === b.mode &&
  a.sort === b.sort &&
  a.language === b.language &&
  a.languageIsChosen === b.languageIsChosen &&
  a.theme === b.theme
