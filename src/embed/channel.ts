import type { Store } from "../state/store.ts"
import type { DetailWords } from "../time/languages/words.ts"
import { actionsOf } from "./actions.ts"
import { follow, type Following, type Timers } from "./follow.ts"
import {
  COMMANDS,
  EVENT_NAMES,
  PROTOCOL,
  type Answer,
  type EventData,
  type MessageId,
  type Ready,
  type Told,
} from "./protocol.ts"
import { readMessage, type Request } from "./readmessage.ts"
import { boundsOf, selectionOf, sourceOf, viewNow } from "./viewnow.ts"

/** Of a MessagePort, what is used. */
export interface ChannelPort {
  postMessage(message: unknown): void
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void
  removeEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void
  start(): void
  close(): void
}

export interface ChannelEvent {
  readonly source: unknown
  readonly data: unknown
  readonly ports: readonly ChannelPort[]
}

/** Of a Window, what is used. */
export interface ChannelWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void }
  addEventListener(type: "message", listener: (event: ChannelEvent) => void): void
  removeEventListener(type: "message", listener: (event: ChannelEvent) => void): void
}

export interface ChannelParts {
  readonly window: ChannelWindow
  /** With its whole reducer: an answer says what a command has done. */
  readonly store: Store
  readonly words: () => Pick<DetailWords, "address">
  /** Plain text, in the language on screen. */
  readonly title: () => string
  /** ms of the frame clock. */
  readonly clock: () => number
  /** Not frames: a frame out of sight has none, and its host is answered all the same. */
  readonly timers: Timers
  /** Calls now or later, and maybe again whenever a view comes to rest: the first counts. Answers its undo. */
  readonly whenDrawn: (tell: () => void) => () => void
  readonly height: {
    /** CSS px at which every lane is in sight; null while nothing is drawn. */
    readonly read: () => number | null
    readonly subscribe: (tell: () => void) => () => void
  }
}

export interface Channel {
  readonly stop: () => void
}

/** Commands that wait for their turn; a page that talks to its reader never has as many in a frame. */
const MOST_WAITING = 16
/** ms between two turns, so that a flood leaves time to draw. */
const TURN = 16
/** ms between two views that are told. */
const VIEW_EVERY = 100
/** ms in which one view does not ask again for a height that it just left. */
const HEIGHT_RESTS = 1000

type Reply = (answer: Answer) => void
interface Greeted {
  readonly id: MessageId | null
  readonly wantsHeight: boolean
  readonly post: (message: object) => void
}
interface Waiting {
  readonly id: MessageId | null
  readonly request: Request
  readonly reply: Reply
}

/**
 * The viewer's end of the protocol. It listens to its parent alone, keeps at most 16 commands, and answers `busy` to what
 * is more: then the newest of a kind stays and the oldest goes, so that a flood ends where its last command says.
 */
export function startChannel(parts: ChannelParts): Channel {
  const { window, store, timers, clock } = parts
  let port: { readonly port: ChannelPort; readonly close: () => void } | null = null
  let isDrawn = false
  let wantsHeight = false
  /** A `hello` that came before there was anything to see. */
  let greeted: Greeted | null = null
  let waiting: Waiting[] = []
  let timer: number | null = null
  let turnAt = -Infinity
  let undo: (() => void)[] = []

  // The parent's origin is not ours to know, and whoever holds the frame may see what is in it.
  const postToParent = (message: object) => window.parent.postMessage({ sourceline: PROTOCOL, ...message }, "*")
  const tell = (told: Told) => (port === null ? postToParent(told) : port.port.postMessage(told))

  const readyFor = (id: MessageId | null, isAnswer: boolean): Ready => ({
    sourceline: PROTOCOL,
    type: "ready",
    id: id ?? store.state().timeline.id,
    isAnswer,
    versions: [PROTOCOL],
    capabilities: [...new Set([...COMMANDS, ...EVENT_NAMES])],
    title: parts.title(),
  })

  const turn = () => {
    timer = null
    turnAt = clock()
    const now = waiting
    waiting = []
    for (const { id, request, reply } of now) {
      const acted = actionsOf(request, store.state(), parts.words(), clock())
      if ("actions" in acted) for (const action of acted.actions) store.dispatch(action)
      if (id === null) continue
      reply("error" in acted ? { id, ok: false, ...acted } : { id, ok: true, result: viewNow(store.state()) })
    }
  }

  const refuse = ({ id, reply }: Waiting) => {
    const message = `more than ${MOST_WAITING} commands at once; of each kind the newest is kept`
    if (id !== null) reply({ id, ok: false, error: { code: "busy", message } })
  }

  const enqueue = (next: Waiting) => {
    if (waiting.length >= MOST_WAITING) {
      const older = waiting.findIndex(({ request }) => request.command === next.request.command)
      const [displaced = next] = older < 0 ? [] : waiting.splice(older, 1)
      refuse(displaced)
      if (displaced === next) return
    }
    waiting.push(next)
    timer ??= timers.set(turn, Math.max(0, turnAt + TURN - clock()))
  }

  const receive = (data: unknown, onPort: ChannelPort | null, given: ChannelPort | undefined) => {
    const message = readMessage(data, onPort !== null)
    if (message === null) return
    const post = (answer: object) => (onPort === null ? postToParent(answer) : onPort.postMessage(answer))
    if (message.kind === "request") enqueue({ id: message.id, request: message.request, reply: post })
    else if (message.kind === "refused") {
      if (message.id !== null) post({ id: message.id, ok: false, error: message.error } satisfies Answer)
    } else {
      // One without a port only asks whether anybody is here, and takes nothing from who has one.
      if (given !== undefined || message.wantsHeight) wantsHeight = message.wantsHeight
      if (given !== undefined) openPort(given)
      if (message.wantsHeight) heights.last = 0
      greeted = { ...message, post: given === undefined ? post : (answer) => given.postMessage(answer) }
      if (isDrawn) greet()
    }
  }

  const openPort = (given: ChannelPort) => {
    port?.close()
    const listen = (event: { readonly data: unknown }) => receive(event.data, given, undefined)
    given.addEventListener("message", listen)
    given.start()
    const close = () => {
      given.removeEventListener("message", listen)
      given.close()
    }
    port = { port: given, close }
  }

  const onMessage = (event: ChannelEvent) => {
    if (event.source === window.parent) receive(event.data, null, event.ports[0])
  }

  const draw = () => {
    if (isDrawn) return
    isDrawn = true
    postToParent(readyFor(null, false))
    greet()
    followAll()
  }

  const greet = () => {
    greeted?.post(readyFor(greeted.id, true))
    if (greeted?.wantsHeight === true) tellHeight(parts.height.read())
    greeted = null
  }

  const heights = { last: 0, before: 0, at: -Infinity, of: [] as readonly unknown[] }
  const tellHeight = (height: number | null) => {
    if (!wantsHeight || height === null || height === heights.last) return
    const { timeline, span, selection, filters, language } = store.state()
    const of = [timeline, span, selection, filters, language]
    const isSameView = of.every((each, index) => each === heights.of[index])
    // A host that follows may get a scrollbar by it, and that another width: back and forth is no end.
    if (isSameView && height === heights.before && clock() - heights.at < HEIGHT_RESTS) return
    Object.assign(heights, { last: height, before: heights.last, at: clock(), of })
    tell({ event: "height", data: { height } })
  }

  const followAll = () => {
    const state = store.state
    const followed = (following: Following, subscribe: (tell: () => void) => () => void) =>
      undo.push(subscribe(following.look), following.stop)
    const post = <Name extends keyof EventData>(event: Name) => {
      return (data: EventData[Name]) => tell({ event, data } as Told)
    }
    followed(
      follow(() => selectionOf(state()), post("select"), TURN, parts),
      store.subscribe,
    )
    followed(
      follow(() => sourceOf(state()), post("source"), TURN, parts),
      store.subscribe,
    )
    const bounds = () => boundsOf(state().span, state().plotWidth)
    followed(follow(bounds, post("view"), VIEW_EVERY, parts), store.subscribe)
    // Laying out for it takes time, so that nobody does unasked.
    const height = () => (wantsHeight ? parts.height.read() : null)
    followed(follow(height, tellHeight, VIEW_EVERY, parts), parts.height.subscribe)
  }

  window.addEventListener("message", onMessage)
  undo.push(() => window.removeEventListener("message", onMessage), parts.whenDrawn(draw))
  return {
    stop() {
      for (const each of undo) each()
      undo = []
      if (timer !== null) timers.clear(timer)
      timer = null
      waiting = []
      port?.close()
      port = null
    },
  }
}
