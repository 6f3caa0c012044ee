/**
 * Tells when the page is about to be printed, and when it is shown again: the browser's own events, and its print media
 * as well, which developers' tools switch without them. Answers its undo.
 */
export function watchPrinting(tell: (isPrinting: boolean) => void): () => void {
  const media = matchMedia("print")
  let isBetween = false
  let told = false
  const look = () => {
    const isPrinting = isBetween || media.matches
    if (isPrinting === told) return
    told = isPrinting
    tell(isPrinting)
  }
  const before = () => {
    isBetween = true
    look()
  }
  const after = () => {
    isBetween = false
    look()
  }
  addEventListener("beforeprint", before)
  addEventListener("afterprint", after)
  media.addEventListener("change", look)
  return () => {
    removeEventListener("beforeprint", before)
    removeEventListener("afterprint", after)
    media.removeEventListener("change", look)
  }
}
