import type { ChannelEvent, ChannelPort } from "../../../src/embed/channel.ts"
import { startChannel } from "../../../src/embed/channel.ts"
import { initialState } from "../../../src/state/initial.ts"
import { reduce } from "../../../src/state/reduce.ts"
import { createStore } from "../../../src/state/store.ts"
import { en } from "../../../src/time/languages/en.ts"
import { makeTimeline, NOW } from "../../make.ts"

export type Posted = Readonly<Record<string, unknown>>

/** A port whose other end is in the hands of the test. */
export interface FakePort extends ChannelPort {
  readonly posted: Posted[]
  /** The host says something over it. */
  readonly say: (data: unknown) => void
  readonly state: () => { readonly isStarted: boolean; readonly isClosed: boolean; readonly listeners: number }
}

export function makePort(): FakePort {
  const posted: Posted[] = []
  const listeners = new Set<(event: { readonly data: unknown }) => void>()
  let isStarted = false
  let isClosed = false
  return {
    posted,
    postMessage: (message) => void posted.push(message as Posted),
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    start: () => (isStarted = true),
    close: () => (isClosed = true),
    say: (data) => listeners.forEach((tell) => tell({ data })),
    state: () => ({ isStarted, isClosed, listeners: listeners.size }),
  }
}

/** A clock and its timers, moved on by hand. */
export function makeTime() {
  let now = 0
  let count = 0
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>()
  return {
    clock: () => now,
    timers: {
      set(run: () => void, ms: number) {
        waiting.set(++count, { at: now + ms, run })
        return count
      },
      clear: (timer: number) => void waiting.delete(timer),
    },
    waiting: () => waiting.size,
    /** Runs what is due within the next `ms`, in order, also what that starts. */
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const due = [...waiting].filter(([, { at }]) => at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0]
        if (due === undefined) break
        waiting.delete(due[0])
        now = Math.max(now, due[1].at)
        due[1].run()
      }
      now = end
    },
  }
}

export const FILE = {
  title: "A timeline",
  lanes: [
    { id: "work", label: "Work" },
    { id: "home", label: "Home" },
  ],
  sources: [{ id: "paper", type: "webpage", title: "The paper" }],
  events: [
    { id: "first", date: "2009", lane: "work", title: "The first", tags: ["start"] },
    { id: "second", date: "2017-09", lane: "home", title: "The second", citations: [{ source: "paper" }] },
    { id: "third", date: "2024-05-01", lane: "work", title: "The third" },
  ],
} as const

/** A viewer with its channel, and the page around it. */
export function makeHost({ isDrawn = true, height = 400 }: { isDrawn?: boolean; height?: number | null } = {}) {
  const timeline = makeTimeline(FILE as never)
  const store = createStore(
    initialState({
      timeline,
      size: { width: 800, height: 400 },
      plotWidth: 700,
      language: "en",
      reducedMotion: true,
      now: NOW,
    }),
    reduce,
  )
  const time = makeTime()
  const posted: { readonly message: Posted; readonly origin: string; readonly at: number }[] = []
  const parent = {
    postMessage: (message: unknown, origin: string) =>
      posted.push({ message: message as Posted, origin, at: time.clock() }),
  }
  const listeners = new Set<(event: ChannelEvent) => void>()
  const drawn = new Set<() => void>()
  const heights = new Set<() => void>()
  let dispatched = 0
  let heightsRead = 0
  const page = { height }
  const channel = startChannel({
    window: {
      parent,
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    store: {
      ...store,
      dispatch(action) {
        dispatched += 1
        store.dispatch(action)
      },
    },
    words: () => en,
    title: () => "A timeline",
    ...time,
    whenDrawn(tell) {
      if (isDrawn) tell()
      drawn.add(tell)
      return () => void drawn.delete(tell)
    },
    height: {
      read() {
        heightsRead += 1
        return page.height
      },
      subscribe(tell) {
        heights.add(tell)
        return () => void heights.delete(tell)
      },
    },
  })
  return {
    store,
    time,
    channel,
    page,
    posted,
    messages: () => posted.map(({ message }) => message),
    dispatched: () => dispatched,
    heightsRead: () => heightsRead,
    /** The parent says something; `source` for somebody else. */
    say: (data: unknown, { source = parent, ports = [] }: { source?: unknown; ports?: readonly ChannelPort[] } = {}) =>
      listeners.forEach((tell) => tell({ source, data, ports })),
    draw: () => drawn.forEach((tell) => tell()),
    resize: (to: number) => {
      page.height = to
      heights.forEach((tell) => tell())
    },
    held: () => ({ listeners: listeners.size, drawn: drawn.size, heights: heights.size, timers: time.waiting() }),
  }
}

export const command = (id: unknown, name: string, args?: unknown) => ({ sourceline: 1, id, command: name, args })
