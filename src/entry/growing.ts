import type { Action } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { ReadEnd } from "../timeline/closereading.ts"
import { openPacked, transferablesOf } from "../timeline/openpacked.ts"
import type { PackedTimeline } from "../timeline/packed.ts"
import type { Timeline } from "../timeline/model.ts"
import type { LoadFailure, LoadProgress } from "../view/LoadStates.tsx"
import type { GrowthNews, TimelineFile } from "../view/viewer.ts"
import type { Growth, GrowingFile, Loaded, LoadRequest } from "./loading.ts"
import { breakOf, failed, loadedOf } from "./loaded.ts"
import type { ReaderNews } from "./reader.ts"

/** ms between two words of how far it has come. */
const TELL_EVERY = 100

/** How a reading ended. `read` null: nothing more of it is to be had. `failure`: why not all of the file has come. */
export interface GrowthEnd {
  readonly read: ReadEnd | null
  readonly failure: LoadFailure | null
}

/** A large file on its way to the screen. */
export interface Coming extends ReaderNews {
  /** Answers when there is something to show, or nothing ever will be. */
  readonly loaded: Promise<Loaded>
  readonly onRead: (bytes: number) => void
  readonly end: (end: GrowthEnd) => void
  readonly isStopped: () => boolean
}

/** `cancel` stops fetching; `drop` the reader too. */
export function makeComing(
  request: Pick<LoadRequest, "onProgress">,
  length: number | null,
  { cancel, drop }: { readonly cancel: () => void; readonly drop: () => void },
): Coming {
  let progress: LoadProgress = { read: 0, length, events: 0 }
  let told = -Infinity
  let due: ReturnType<typeof setTimeout> | null = null
  let isStopped = false
  let isOver = false
  let isOpen = false
  let open: (loaded: Loaded) => void = () => undefined
  const loaded = new Promise<Loaded>((resolve) => (open = resolve))
  const file = makeFile(() => {
    isStopped = true
    cancel()
  })
  const growth: Growth = { attach: file.attach, drop }
  const show = (timeline: Timeline) => {
    if (isOpen) return file.setTimeline(timeline)
    isOpen = true
    open({ timeline, problems: [], failure: null, fingerprint: null, growth })
  }
  const tellNow = () => {
    due = null
    told = performance.now()
    if (isOpen) file.setNews({ progress, failure: null })
    else request.onProgress(progress)
  }
  // The last word is told too: after it a connection may stand still for long.
  const tell = () => {
    // A worker may tell a count that it had made before it was done.
    if (isOver) return
    const wait = told + TELL_EVERY - performance.now()
    if (wait <= 0) tellNow()
    else due ??= setTimeout(tellNow, wait)
  }
  return {
    loaded,
    isStopped: () => isStopped,
    onPart: (packed) => show(openPacked(packed)),
    onCount(events) {
      progress = { ...progress, events }
      tell()
    },
    onRead(read) {
      progress = { ...progress, read, length: length !== null && read <= length ? length : null }
      tell()
    },
    end({ read, failure }) {
      isOver = true
      if (due !== null) clearTimeout(due)
      const all = read === null ? failed(failure!) : loadedOf(read)
      // Whatever became of its connection, a file that is all here lacks nothing.
      const isWhole = read !== null && read.packed !== null && !read.isPart
      const why = isWhole ? null : (failure ?? (read === null ? null : breakOf(read)))
      if (all.timeline !== null && (isOpen || why !== null)) show(all.timeline)
      // What has been shown of a file that turns out to be broken further down stays.
      if (isOpen) file.finish(all.problems, why)
      else open(failure === null || all.timeline !== null ? all : failed(failure))
    },
  }
}

/** ms after which nobody reads a part any more that another has taken the place of. */
const RELEASE_AFTER = 250

/**
 * React keeps what it rendered last beside what it renders now, and with it a part that is over: its memory is given back,
 * which may be a quarter of all. Not while a search reads it.
 */
function release(store: Store, part: Timeline): void {
  setTimeout(() => {
    const { timeline, filters } = store.state()
    if (timeline === part || filters.query !== "" || !("packed" in part)) return
    structuredClone(null, { transfer: transferablesOf((part as PackedTimeline).packed) })
  }, RELEASE_AFTER)
}

/** What the viewer sees of it. */
function makeFile(stop: () => void) {
  let store: Store | null = null
  let waiting: Timeline | null = null
  let news: GrowthNews = { progress: null, failure: null }
  let file: TimelineFile = { problems: [], host: null }
  let end: () => void = () => undefined
  const done = new Promise<void>((resolve) => (end = resolve))
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const each of listeners) each()
  }
  /** Under a moving hand nothing is put in order anew; what has come by then is shown when it rests. */
  const load = () => {
    if (store === null || waiting === null || store.state().isMoving || store.state().flight !== null) return
    const action: Action = { type: "load", timeline: waiting }
    const { timeline } = store.state()
    waiting = null
    store.dispatch(action)
    release(store, timeline)
  }
  const attached: GrowingFile = {
    file: () => file,
    news: () => news,
    done,
    stop,
    subscribe(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
  return {
    attach: (into: Store, host: string | null): GrowingFile => {
      store = into
      file = { ...file, host }
      store.subscribe(load)
      load()
      return attached
    },
    setTimeline(timeline: Timeline) {
      waiting = timeline
      load()
    },
    setNews(next: GrowthNews) {
      news = next
      tell()
    },
    finish(problems: TimelineFile["problems"], failure: LoadFailure | null) {
      file = { ...file, problems }
      news = { progress: null, failure }
      tell()
      end()
    },
  }
}
