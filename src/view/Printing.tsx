import { useEffect, useRef } from "react"
import { usePart } from "./part.ts"

const fetchPrint = () => import("./print/OnPaper.tsx")

/**
 * What goes on paper. It is fetched ahead: a browser that prints waits for nothing. The key that prints can wait, so it
 * does while this is on its way; whoever prints from a menu meanwhile gets the screen (screenprint.css).
 */
export function Printing() {
  const part = usePart(1, fetchPrint)
  const isComing = part === "coming"
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isComing) {
      // Not from in here, where React can't render what goes on paper.
      if (isAsked.current) setTimeout(print)
      isAsked.current = false
      return undefined
    }
    const hold = (key: KeyboardEvent) => {
      if (!isPrintKey(key)) return
      key.preventDefault()
      isAsked.current = true
    }
    addEventListener("keydown", hold)
    return () => removeEventListener("keydown", hold)
  }, [isComing])
  return typeof part === "object" ? <part.OnPaper /> : null
}

/** A page in a frame may not be let to print by itself: there the browser does what it does. */
const isPrintKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "p" && ctrlKey !== metaKey && !altKey && !shiftKey && parent === window
