/** What the bench puts into a page to follow keys and rows. These functions are sent as text: they use nothing of here. */

/** A painted frame of the table, in CSS pixels: the room for rows, each row that is there, and how many of them are empty. */
export interface RowFrame {
  readonly top: number
  readonly bottom: number
  readonly rows: readonly (readonly [top: number, bottom: number])[]
  readonly empty: number
}

declare global {
  interface Window {
    steps: {
      /** ms from the next trusted key to the end of the frame in which the focus is elsewhere; null: it stayed. */
      readonly stepTo: () => Promise<number | null>
      readonly startRows: () => void
      readonly stopRows: () => readonly RowFrame[]
    }
  }
}

export function installSteps(): void {
  const LIMIT_MS = 2000
  // A message posted in a frame is read when the frame's scripts, layout and paint are done.
  const afterFrame = (run: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = run
    requestAnimationFrame(() => port2.postMessage(0))
  }
  const stepTo = () =>
    new Promise<number | null>((resolve) => {
      const press = (key: KeyboardEvent) => {
        if (!key.isTrusted) return
        removeEventListener("keydown", press, { capture: true })
        const before = document.activeElement
        const look = () => {
          const now = performance.now()
          if (document.activeElement !== before && document.activeElement !== document.body)
            return resolve(now - key.timeStamp)
          if (now - key.timeStamp > LIMIT_MS) return resolve(null)
          afterFrame(look)
        }
        afterFrame(look)
      }
      addEventListener("keydown", press, { capture: true })
    })
  let frames: RowFrame[] = []
  let isOn = false
  const readRows = () => {
    if (!isOn) return
    const table = document.querySelector(".table-scroll")
    const head = table?.querySelector("thead")
    if (table != null && head != null) {
      const all = [...table.querySelectorAll("tbody > tr")]
      frames.push({
        top: head.getBoundingClientRect().bottom,
        bottom: table.getBoundingClientRect().bottom,
        rows: all.map((row) => {
          const { top, bottom } = row.getBoundingClientRect()
          return [top, bottom] as const
        }),
        empty: all.filter((row) => row.querySelector("th")?.textContent === "").length,
      })
    }
    afterFrame(readRows)
  }
  window.steps = {
    stepTo,
    startRows() {
      frames = []
      isOn = true
      afterFrame(readRows)
    },
    stopRows() {
      isOn = false
      return frames
    },
  }
}
