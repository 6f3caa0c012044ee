import type { ReactNode } from "react"
import { flushSync } from "react-dom"
import { createRoot, hydrateRoot, type Root } from "react-dom/client"
import { saysMore, type Afterwards } from "./afterwards.ts"
import type { Wanted } from "./place.ts"
import { isAsWritten, readPrerendered } from "./prerendered.ts"
import type { Session } from "./session.ts"
import { loadStage, type Stage } from "./stage.ts"

export interface TakeOverParts {
  readonly wanted: Wanted
  /** The path below the root, without its first slash. */
  readonly below: string
  readonly afterwards: Afterwards
  /** `first`: how far the page had come before React began. `isWritten`: what it renders first stands there already. */
  readonly page: (first: Stage | null, isWritten: boolean) => ReactNode
}

/**
 * Starts React in `element`. What the build wrote there stays until all is here to take its place, so that nothing
 * flashes or moves; then React takes it over, or, where the address asks for something else, puts that in its place in one
 * step. Answers once it has begun.
 */
export async function takeOver(
  element: HTMLElement,
  { wanted, below, afterwards, page }: TakeOverParts,
): Promise<Root> {
  const written = readPrerendered(element)
  if (written === null || wanted.isForeign) {
    dropArticle()
    return fill(page(null, false))
  }
  const first = await loadStage(
    () => wanted,
    afterwards,
    new AbortController().signal,
    () => undefined,
  )
  const isSame =
    first.kind === "open" &&
    first.session.words.tag === written.language &&
    first.session.fingerprint === written.read &&
    isBare(first.session) === (afterwards.now() === null) &&
    isAsWritten(wanted, written, below, navigator.languages)
  const root = isSame ? hydrateRoot(element, page(first, true)) : fill(page(first, false))
  // Where nothing could be opened, the text is still all there is.
  if (first.kind === "open") dropArticle()
  return root

  /** Was it written without what comes after the first view? Else that must be here by now, and may have failed to come. */
  function isBare({ file }: Session): boolean {
    return !saysMore(wanted) && file.problems.length === 0
  }

  function fill(content: ReactNode): Root {
    const root = createRoot(element)
    flushSync(() => root.render(content))
    delete document.documentElement.dataset["foreign"]
    return root
  }
}

/** The same in words, for who reads without the script. */
const dropArticle = () => document.getElementById("article")?.remove()
