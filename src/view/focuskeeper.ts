/** What had focus last, and all that it stood in: outlives the keeper, since a page that loads is followed by another. */
let held: readonly Element[] = []
let isByKey = false

/**
 * Focus that goes with what was pressed would be nowhere, and the keys with it: who came by keyboard goes on in what
 * stays nearest to it, or comes next. Whoever knows a better place takes the focus there at once. Answers its undo.
 */
export function startFocusKeeper(): () => void {
  const undo = new AbortController()
  const { signal } = undo
  const hold = ({ target }: Event) => {
    held = target instanceof Element ? linesOf(target) : []
  }
  /** Who has left it while it stays is not fetched back when it goes. What goes has gone once this task is over. */
  const leave = () =>
    queueMicrotask(() => {
      if (held[0]?.isConnected === true && document.activeElement === document.body) held = []
    })
  const watch = new MutationObserver(keep)
  watch.observe(document.body, { childList: true, subtree: true })
  document.addEventListener("focusin", hold, { signal })
  document.addEventListener("focusout", leave, { signal })
  document.addEventListener("keydown", () => (isByKey = true), { capture: true, signal })
  document.addEventListener("pointerdown", () => (isByKey = false), { capture: true, signal })
  keep()
  return () => {
    watch.disconnect()
    undo.abort()
    // Nothing that is over is held on to.
    if (!isLost()) held = []
  }
}

const isLost = (): boolean => isByKey && document.activeElement === document.body && held[0]?.isConnected === false

/** What focus goes on to may still be on its way: it is looked for until it is there. */
function keep(): void {
  if (!isLost()) return
  const home = held.find((element) => element.isConnected)
  if (home !== undefined) refugeIn(home)?.focus({ preventScroll: true })
}

function linesOf(target: Element): readonly Element[] {
  const line: Element[] = []
  for (let element: Element | null = target; element !== null; element = element.parentElement) line.push(element)
  return line
}

/** The heading of the panel, what else can be pressed in a notice, a menu or a dialog; else the chronology or the table. */
function refugeIn(home: Element): HTMLElement | null {
  const heading = home.closest(".panel-content")?.querySelector<HTMLElement>("h2[tabindex]")
  const around = home.closest("dialog[open], [popover], .notices")
  const beside =
    around?.querySelector<HTMLElement>("[role=tab][aria-selected=true]") ??
    around?.querySelector<HTMLElement>("button, input, a[href]")
  return heading ?? beside ?? stageOf(home.closest(".app") ?? home)
}

const PLACES = [
  ".table-view a[data-key][tabindex='0']",
  ".table-view",
  ".event-twin button[tabindex='0']",
  ".event-twin",
  ".panel-content h2[tabindex]",
  ".load-state button",
]

/** What the keys of the chronology or the table start from. */
export function stageOf(root: ParentNode | null): HTMLElement | null {
  for (const place of PLACES) {
    const found = root?.querySelector<HTMLElement>(place)
    if (found) return found
  }
  return null
}
