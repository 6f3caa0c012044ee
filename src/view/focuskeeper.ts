/**
 * Focus that goes with what was pressed would be nowhere, and the keys with it: who came by keyboard goes on in what
 * stays nearest to it. Whoever knows a better place takes the focus there at once. Answers its undo.
 */
export function startFocusKeeper(): () => void {
  /** What had focus last, and all that it stood in. */
  let held: readonly Element[] = []
  let isByKey = false
  const hold = ({ target }: Event) => {
    held = target instanceof Element ? linesOf(target) : []
  }
  /** Who has left it while it stays is not fetched back when it goes. What goes has gone once this task is over. */
  const leave = () =>
    queueMicrotask(() => {
      if (held[0]?.isConnected === true && document.activeElement === document.body) held = []
    })
  const press = () => (isByKey = true)
  const point = () => (isByKey = false)
  const keep = () => {
    if (!isByKey || document.activeElement !== document.body || held[0]?.isConnected !== false) return
    const home = held.find((element) => element.isConnected)
    held = []
    if (home !== undefined) refugeIn(home)?.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(keep)
  watch.observe(document.body, { childList: true, subtree: true })
  document.addEventListener("focusin", hold)
  document.addEventListener("focusout", leave)
  document.addEventListener("keydown", press, true)
  document.addEventListener("pointerdown", point, true)
  return () => {
    watch.disconnect()
    document.removeEventListener("focusin", hold)
    document.removeEventListener("focusout", leave)
    document.removeEventListener("keydown", press, true)
    document.removeEventListener("pointerdown", point, true)
  }
}

function linesOf(target: Element): readonly Element[] {
  const line: Element[] = []
  for (let element: Element | null = target; element !== null; element = element.parentElement) line.push(element)
  return line
}

/** The heading of the panel, what else can be pressed in a notice, a menu or a dialog; else the chronology or the table. */
function refugeIn(home: Element): HTMLElement | null {
  const heading = home.closest(".panel-content")?.querySelector<HTMLElement>("h2[tabindex]")
  const beside = home.closest("dialog[open], [popover], .notices")?.querySelector<HTMLElement>("button, input, a[href]")
  return heading ?? beside ?? stageOf(home.closest(".app"))
}

const PLACES = [
  ".table-view a[data-key][tabindex='0']",
  ".event-twin button[tabindex='0']",
  ".event-twin",
  ".panel-content h2[tabindex]",
]

/** What the keys of the chronology or the table start from. */
export function stageOf(root: ParentNode | null): HTMLElement | null {
  for (const place of PLACES) {
    const found = root?.querySelector<HTMLElement>(place)
    if (found) return found
  }
  return null
}
