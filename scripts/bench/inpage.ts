/** What the bench puts into a page before any of its scripts. These functions are sent as text: they use nothing of here. */

export interface Recorder {
  readonly start: () => void
  /** Times of frames, and ms from an input's own time stamp to the end of the frame after it. */
  readonly stop: () => { readonly frames: readonly number[]; readonly delays: readonly number[] }
  /** When the last task of 50 ms or more ended; 0 before any. */
  readonly longEnd: () => number
}

declare global {
  interface Window {
    bench: Recorder
  }
}

export function installRecorder(): void {
  let isOn = false
  let frames: number[] = []
  let delays: number[] = []
  let inputs: number[] = []
  let framed: number[] = []
  let longEnd = 0
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longEnd = Math.max(longEnd, task.startTime + task.duration)
  }).observe({ type: "longtask", buffered: true })
  // A message posted in a frame is read when the frame's scripts, layout and paint are done.
  const afterFrame = new MessageChannel()
  afterFrame.port1.onmessage = () => {
    const now = performance.now()
    for (const input of framed) delays.push(now - input)
    framed = []
  }
  const tick = () => {
    if (!isOn) return
    frames.push(performance.now())
    if (inputs.length > 0) {
      framed.push(...inputs)
      inputs = []
      afterFrame.port2.postMessage(0)
    }
    requestAnimationFrame(tick)
  }
  const note = (event: Event) => {
    if (isOn && event.isTrusted) inputs.push(event.timeStamp)
  }
  for (const type of ["wheel", "mousemove"]) addEventListener(type, note, { capture: true, passive: true })
  window.bench = {
    start() {
      isOn = true
      frames = []
      delays = []
      inputs = []
      requestAnimationFrame(tick)
    },
    stop() {
      isOn = false
      return { frames, delays }
    },
    longEnd: () => longEnd,
  }
}

/** Marks "bench:first" in the frame after the first events are held, "bench:held" when all are held and drawn. */
export function markHolding(count: number): void {
  // Not there before the page's first script.
  const handle = () => window.sourceline as Window["sourceline"] | undefined
  const held = () => handle()?.count().events ?? 0
  const first = () => {
    if (held() > 0) requestAnimationFrame(() => performance.mark("bench:first"))
    else requestAnimationFrame(first)
  }
  const all = async () => {
    await handle()?.whenIdle()
    if (held() < count) return void setTimeout(() => void all(), 20)
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("bench:held")))
  }
  requestAnimationFrame(first)
  void all()
}

declare global {
  interface Window {
    watched: {
      /** Watches from the next trusted input on until nothing has changed for `quietMs`. */
      readonly answerTo: (type: string, quietMs: number) => Promise<Answered>
    }
  }
}

/** ms from the input's own time stamp to the end of a frame. null: nothing changed. */
export interface Answered {
  readonly first: number | null
  readonly complete: number | null
  /** Of the frames meanwhile. */
  readonly longestFrame: number
}

/** Watches drawings, and words in the toolbar, the status and the panel. Its hooks cost something: not for timing frames. */
export function installWatch(): void {
  let changed = 0
  const note = () => (changed = performance.now())
  for (const draw of ["fillRect", "clearRect", "fillText", "fill"] as const) {
    const { value: plain } = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, draw) as {
      value: (...args: unknown[]) => void
    }
    Object.defineProperty(CanvasRenderingContext2D.prototype, draw, {
      value(this: CanvasRenderingContext2D, ...args: unknown[]) {
        note()
        plain.apply(this, args)
      },
    })
  }
  const isRead = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement
    return element?.closest("[role=status], [role=search], .panel, .event-rows, .event-twin, .toolbar") != null
  }
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => isRead(target))) note()
  }).observe(document, { subtree: true, childList: true, characterData: true })
  const answerTo = (type: string, quietMs: number) =>
    new Promise<Answered>((resolve) => {
      let input: number | null = null
      let first: number | null = null
      let complete: number | null = null
      let seen = 0
      let before = performance.now()
      let longestFrame = 0
      const began = before
      const take = (event: Event) => {
        if (event.isTrusted) input ??= event.timeStamp
      }
      addEventListener(type, take, { capture: true })
      const port = new MessageChannel()
      port.port1.onmessage = () => {
        const now = performance.now()
        if (input !== null && changed > input && changed !== seen) {
          first ??= now - input
          complete = now - input
          seen = changed
        }
        const isQuiet = now - Math.max(changed, input ?? now, window.bench.longEnd()) > quietMs
        if (!isQuiet && now - began < 60_000) return void requestAnimationFrame(frame)
        removeEventListener(type, take, { capture: true })
        resolve({ first, complete, longestFrame })
      }
      const frame = () => {
        const now = performance.now()
        if (input !== null) longestFrame = Math.max(longestFrame, now - before)
        before = now
        port.port2.postMessage(0)
      }
      requestAnimationFrame(frame)
    })
  window.watched = { answerTo }
}

/** Events in the drawing's list of buttons: one for each single one, and "1,234 events, …" of the counts. */
export function readTally(): number | null {
  const buttons = [...document.querySelectorAll<HTMLElement>(".event-twin button")]
  const singles = buttons.filter((button) => button.dataset["key"]?.startsWith("event-") === true)
  // So many are all that the list gives; more may be drawn.
  if (buttons.length === 0 || singles.length >= 200) return null
  // A ridge is the counts under it once more.
  const hasHills = (button: HTMLElement) =>
    document.querySelector(`[data-key^="${button.dataset["key"]!.replace("ridge", "hill")}-"]`) !== null
  const isTwice = (button: HTMLElement) => button.dataset["key"]!.startsWith("ridge-") && hasHills(button)
  const counts = buttons.filter((button) => !singles.includes(button) && !isTwice(button))
  const told = counts.map((button) => /^[\d,]+(?= events?\b)/.exec(button.textContent)?.[0] ?? "1")
  return told.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), singles.length)
}
