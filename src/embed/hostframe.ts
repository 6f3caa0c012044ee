import type { FramedTimeline, MountOptions, ViewNow } from "./embed.d.ts"
import { embedUrl } from "./hostaddress.ts"
import { failure } from "./hostfailure.ts"
import { listenTo, say } from "./hostlisten.ts"

/** A frame of ours, from its first moment on. */
export interface Mounted {
  readonly ready: Promise<FramedTimeline>
  /** Another height or title; null: its own. */
  readonly dress: (change?: Pick<MountOptions, "height" | "title">) => void
  readonly destroy: () => void
}

// Smaller than importing the snippet's; tests compare the two.
const FRAME = {
  sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
  allow: "fullscreen; clipboard-write",
  loading: "lazy",
  style: "width:100%;border:0",
} as const

/**
 * Puts a frame at the end of `parent`. Whatever fails, it stays until it is destroyed: it has text of its own to show. An
 * address that can't be read is thrown, and then there is none.
 */
export function mountFrame(parent: ParentNode, options: MountOptions): Mounted {
  const src = embedUrl(options)
  const frame = Object.assign(document.createElement("iframe"), FRAME, { src })
  const given = { ...options }
  /** What the timeline asks for. */
  const wanted = { title: "Timeline", height: 420 }
  const dress: Mounted["dress"] = (change) => {
    const { title, height } = Object.assign(given, change)
    frame.title = title || wanted.title
    frame.style.height = `${height === "auto" ? wanted.height : Number(height) > 0 ? Number(height) : 420}px`
  }

  const listeners = new Set<{ readonly type: string; readonly listener: (data: never) => void }>()
  /** By the ids of their commands; by the frame who waits for that. */
  const waiting = new Map<unknown, (answer: unknown) => void>()
  const wait = <T>(id: unknown) =>
    new Promise<T>((resolve, reject) => {
      waiting.set(id, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer as T)))
    })
  const settle = (id: unknown, answer: unknown) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  }
  const settleAll = (why: string) => {
    for (const id of waiting.keys()) settle(id, failure("gone", why))
  }

  let wasThere = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    if (wasThere && !frame.isConnected) destroy()
    wasThere ||= frame.isConnected
    // No browser tells when a frame is taken away: a slow look does, for as long as anybody waits.
    if (waiting.size) timer = setTimeout(look, 2000)
  }

  // Whoever else talks to the frame counts otherwise.
  let count = Math.random()
  const ask = async (command: string, args?: unknown) => {
    say(frame, { id: ++count, command, args })
    const answer = wait<ViewNow>(count)
    look()
    return answer
  }

  const stop = listenTo(frame, ({ id, type, isAnswer, title, ok, result, error, event, data }) => {
    if (event) {
      if (event === "height") wanted.height = data.height
      if (event === "error") settle(frame, failure(data.code, data.message))
      for (const each of listeners) if (each.type === event) each.listener(data as never)
    } else if (type) {
      // Whatever loads in the frame, first or anew, says so; to a hello of somebody else it only answers.
      if (type !== "ready" || isAnswer) return
      wasThere = true
      wanted.title = title
      say(frame, { type: "hello", listen: ["height"] })
      settle(frame, timeline)
      settleAll("the frame was reloaded")
    } else settle(id, ok ? result : failure(error.code, error.message))
    dress()
  })

  const destroy = () => {
    stop()
    listeners.clear()
    frame.remove()
    settleAll("the frame was taken away")
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
      const each = { type, listener }
      listeners.add(each)
      return () => void listeners.delete(each)
    },
    destroy,
  }
  frame.onload = () => {
    frame.onload = null
    const { timeout = 15_000 } = options
    setTimeout(() => settle(frame, failure("timeout", `${frame.src} not ready in ${timeout} ms`)), timeout)
  }
  dress()
  parent.append(frame)
  const ready = wait<FramedTimeline>(frame)
  // Nobody may wait for it.
  ready.catch(() => undefined)
  look()
  return { ready, dress, destroy }
}
