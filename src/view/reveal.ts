import { flushSync } from "react-dom"

/**
 * Shows more of a list of which `count` were shown, and takes the focus to the first of what is new: what was pressed for
 * it may be gone.
 */
export function reveal(list: Element | null, count: number, show: () => void): void {
  flushSync(show)
  list?.children[count]?.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true })
}
