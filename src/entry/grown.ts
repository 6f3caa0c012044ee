import { useMemo, useSyncExternalStore } from "react"
import type { Growing, TimelineFile } from "../view/viewer.ts"
import type { Session } from "./session.ts"

const never = () => () => undefined

/** A session's file, of which more may be on its way. */
export function useGrown(
  { file, growing }: Session,
  again: () => void,
): { readonly file: TimelineFile; readonly growing: Growing | null } {
  const read = growing?.file ?? (() => file)
  const now = useSyncExternalStore(growing?.subscribe ?? never, read, read)
  return { file: now, growing: useMemo(() => growing && { again, ...growing }, [growing, again]) }
}
