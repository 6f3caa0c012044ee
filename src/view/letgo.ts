import { useLayoutEffect } from "react"
import "./coming.css"

/**
 * While what a press opens is on its way, its button says so, and whoever goes on to something else lets go of it: a dialog
 * that came then would take what is being typed. Escape does too.
 */
export function useLetGo(button: HTMLElement | null, isComing: boolean, letGo: () => void): void {
  useLayoutEffect(() => {
    if (button === null || !isComing) return undefined
    // Safari gives no focus to what is clicked; and what said that it did not come, and had the focus, has gone.
    if (document.activeElement === document.body) button.focus({ preventScroll: true })
    const look = () => {
      if (document.activeElement !== button) letGo()
    }
    look()
    button.setAttribute("aria-busy", "true")
    const undo = new AbortController()
    const { signal } = undo
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.preventDefault()
      letGo()
    }
    document.addEventListener("keydown", press, { capture: true, signal })
    document.addEventListener("focusin", look, { signal })
    return () => {
      undo.abort()
      button.removeAttribute("aria-busy")
    }
  }, [button, isComing, letGo])
}
