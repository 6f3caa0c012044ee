import type { FramedTimeline, MountOptions, ViewNow } from "./embed.d.ts"
import { embedUrl } from "./hostaddress.ts"

/** A frame of ours, from its first moment on. */
export interface Mounted {
  readonly frame: HTMLIFrameElement
  readonly ready: Promise<FramedTimeline>
  readonly setHeight: (height: MountOptions["height"]) => void
  readonly destroy: () => void
}

/** What a frame may say; it is asked what it is before it is believed. */
export interface Heard {
  readonly sourceline?: unknown
  readonly type?: string
  readonly isAnswer?: boolean
  readonly id: number | string
  readonly title: string
  readonly ok?: boolean
  readonly result: ViewNow
  readonly error: { readonly code: string; readonly message: string }
  readonly event?: string
  readonly data: { readonly code: string; readonly message: string; readonly height: number }
}

interface Waiting {
  readonly resolve: (view: ViewNow) => void
  readonly reject: (reason: Error) => void
}

// Smaller than importing the snippet's; tests compare the two.
const FRAME = {
  sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
  allow: "fullscreen; clipboard-write",
  loading: "lazy",
}
const HEIGHT = 420
const TIMEOUT = 15_000
/** ms between two looks whether a frame that loads is still there. */
const LOOK = 250
const TAKEN = "the timeline was taken away"

/** Makes the frame; whoever called puts it into a page. */
export function mountFrame(options: MountOptions): Mounted {
  const frame = document.createElement("iframe")
  for (const [name, value] of Object.entries(FRAME)) frame.setAttribute(name, value)
  frame.title = options.title ?? "Timeline"
  frame.style.cssText = "width:100%;border:0"
  let isAuto = false
  const setHeight: Mounted["setHeight"] = (height) => {
    isAuto = height === "auto"
    frame.style.height = `${Number(height) || HEIGHT}px`
  }
  setHeight(options.height)
  frame.src = embedUrl(options)

  const listeners = new Map<string, Set<(data: never) => void>>()
  const waiting = new Map<unknown, Waiting>()
  let count = 0
  let port: MessagePort | null = null
  let resolve!: (timeline: FramedTimeline) => void
  let reject!: (reason: Error) => void
  const ready = new Promise<FramedTimeline>((...both) => ([resolve, reject] = both))
  // Nobody may be waiting for it.
  ready.catch(() => undefined)

  const ask = (command: string, args?: unknown) =>
    new Promise<ViewNow>((resolve, reject) => {
      if (port === null) return reject(failure("gone", TAKEN))
      waiting.set(++count, { resolve, reject })
      port.postMessage({ id: count, command, args })
    })

  const close = (why: string) => {
    port?.close()
    port = null
    for (const { reject } of waiting.values()) reject(failure("gone", why))
    waiting.clear()
  }

  const fail = (code: string, message: string) => {
    reject(failure(code, `${message} (${frame.src})`))
    destroy()
  }

  /** Whatever loads in the frame, first or anew, says that it is ready. */
  const hear = ({ source, data }: MessageEvent<Heard | null>) => {
    if (source === null || source !== frame.contentWindow || data?.sourceline !== 1) return
    if (data.event === "error") fail(data.data.code, data.data.message)
    // Others may have said hello to the same frame.
    if (data.type !== "ready" || data.isAnswer === true) return
    close("the frame was loaded anew")
    const { port1, port2 } = new MessageChannel()
    port = port1
    port1.onmessage = hearPort
    // A frame without an origin can't be addressed by one; no other window than that frame gets it.
    frame.contentWindow.postMessage({ sourceline: 1, type: "hello", listen: ["height"] }, "*", [port2])
  }

  const hearPort = ({ data }: MessageEvent<Heard>) => {
    const asked = waiting.get(data.id)
    if (data.type === "ready") {
      if (options.title == null) frame.title = data.title
      clearInterval(look)
      resolve(timeline)
    } else if (data.event !== undefined) {
      if (isAuto && data.event === "height") frame.style.height = `${data.data.height}px`
      for (const tell of listeners.get(data.event) ?? []) tell(data.data as never)
    } else if (asked !== undefined) {
      waiting.delete(data.id)
      if (data.ok === true) asked.resolve(data.result)
      else asked.reject(failure(data.error.code, data.error.message))
    }
  }

  let wasThere = false
  let loadedAt = 0
  frame.onload = () => (loadedAt ||= performance.now())
  const check = () => {
    if (wasThere && !frame.isConnected) fail("gone", "the frame was removed while the timeline loaded")
    wasThere = frame.isConnected
    const timeout = options.timeout ?? TIMEOUT
    if (loadedAt > 0 && performance.now() - loadedAt > timeout)
      fail("timeout", `not ready ${timeout} ms after the frame had loaded`)
  }
  // At once too: a frame may be taken away before the first look.
  queueMicrotask(check)
  const look = setInterval(check, LOOK)

  const destroy = () => {
    clearInterval(look)
    removeEventListener("message", hear)
    listeners.clear()
    frame.remove()
    close(TAKEN)
    reject(failure("gone", TAKEN))
  }

  const timeline: FramedTimeline = {
    frame,
    show: (target) => ask("show", target),
    select: (event) => ask("select", { event }),
    filter: (filters) => ask("filter", filters),
    theme: (theme) => ask("theme", { theme }),
    language: (language) => ask("language", { language }),
    get: () => ask("get"),
    on(type, listener) {
      const told = listeners.get(type) ?? new Set()
      listeners.set(type, told.add(listener))
      return () => void told.delete(listener)
    },
    destroy,
  }
  addEventListener("message", hear)
  return { frame, ready, setHeight, destroy }
}

const failure = (code: string, message: string) => Object.assign(new Error(`Sourceline: ${message}`), { code })
