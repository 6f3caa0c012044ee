import { useSyncExternalStore } from "react"

const subscribe = () => () => undefined

/** False while a page is written, and while the script takes it over as it stands; then true. */
export const useTakenOver = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
