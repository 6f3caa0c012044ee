import { version } from "../../package.json"
import type { Problem } from "../timeline/problem.ts"
import type { SourcelineHandle } from "./handle.ts"

declare global {
  interface Window {
    sourceline: SourcelineHandle
  }
}

/** The handle from the first moment on: what waits for a timeline waits, what reads one finds it empty until it is there. */
export interface Boot {
  readonly handle: SourcelineHandle
  readonly open: (handle: SourcelineHandle) => void
  /** None could be opened, and why. */
  readonly fail: (problems: readonly Problem[]) => void
  /** The address follows the view. */
  readonly follow: () => void
  /** Another one is being loaded. */
  readonly close: () => void
}

export function bootHandle(): Boot {
  let current: SourcelineHandle | null = null
  let problems: readonly Problem[] = []
  let isDecided = false
  let waiting: (() => void)[] = []
  let isFollowed = false
  const isReady = () => isDecided && isFollowed
  const ready = () => (isReady() ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)))
  const tell = () => {
    if (!isReady()) return
    for (const resolve of waiting) resolve()
    waiting = []
  }
  const need = (): SourcelineHandle => {
    if (current === null) throw new Error("no timeline is open; wait for sourceline.whenIdle()")
    return current
  }
  return {
    handle: {
      version,
      async whenIdle() {
        await ready()
        await current?.whenIdle()
      },
      count: () => current?.count() ?? { events: 0, undated: 0, sources: 0, leftOut: 0 },
      view: () => need().view(),
      show: (wanted) => need().show(wanted),
      select: (id) => need().select(id),
      selected: () => current?.selected() ?? { event: null, source: null, year: null },
      locate: (id) => current?.locate(id) ?? null,
      problems: () => current?.problems() ?? problems,
    },
    open(handle) {
      current = handle
      isDecided = true
      tell()
    },
    fail(found) {
      problems = found
      isDecided = true
      tell()
    },
    follow() {
      isFollowed = true
      tell()
    },
    close() {
      current = null
      problems = []
      isDecided = false
    },
  }
}
