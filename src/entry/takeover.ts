import type { ReactNode } from "react"
import { flushSync } from "react-dom"
import { createRoot, hydrateRoot, type Root } from "react-dom/client"
import { saysMore, type Afterwards } from "./afterwards.ts"
import type { Wanted } from "./place.ts"
import { isAsWritten, readPrerendered } from "./prerendered.ts"
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
 * step. Answers once it has begun; null where it can't.
 */
export async function takeOver(
  element: HTMLElement,
  { wanted, below, afterwards, page }: TakeOverParts,
): Promise<Root | null> {
  document.documentElement.dataset["started"] = ""
  const written = readPrerendered(element)
  if (written === null || wanted.isForeign) {
    dropArticle()
    return fill(element, page(null, false))
  }
  // Without its styles the app has no size and no colours, and what was written still reads.
  if (getComputedStyle(document.documentElement).getPropertyValue("--paper") === "") return null
  const field = element.querySelector<HTMLInputElement>("input[type=search]")
  const first = await loadStage(
    () => withTyped(wanted, field?.value ?? ""),
    afterwards,
    new AbortController().signal,
    () => undefined,
  )
  if (first.kind !== "open") {
    // What was written is all that there is to read: it stays, under the word of what is missing.
    const above = document.createElement("div")
    above.id = "trouble"
    element.before(above)
    return fill(above, page(first, false))
  }
  const hasLater = afterwards.now() !== null
  if (isAsWritten(written, first, { below, hasLater })) {
    const root = hydrateRoot(element, page(first, true))
    dropArticle()
    return root
  }
  // Without what comes later the panel that was written stays too, where it is the one that was asked for.
  const panel = element.querySelector(".panel-content")?.innerHTML ?? ""
  const isPanelWanted = saysMore(wanted) && !hasLater && below === written.path
  if (!isPanelWanted) dropArticle()
  const isTyping = field !== null && document.activeElement === field
  const root = fill(element, isPanelWanted ? page(withPanel(first, panel), true) : page(first, false))
  if (isTyping) element.querySelector<HTMLInputElement>("input[type=search]")?.focus()
  return root
}

/** What a reader has typed by then is searched, as if the address had asked for it. */
const withTyped = (wanted: Wanted, typed: string): Wanted =>
  typed === "" ? wanted : { ...wanted, query: new Map([...wanted.query, ["q", typed]]) }

const withPanel = (stage: Extract<Stage, { readonly kind: "open" }>, panel: string): Stage => ({
  ...stage,
  session: { ...stage.session, written: { ...stage.session.written, panel } },
})

function fill(element: HTMLElement, content: ReactNode): Root {
  const root = createRoot(element)
  const { dataset } = document.documentElement
  // Nothing is painted in between, and what measures itself while it is rendered has to have a size.
  delete dataset["foreign"]
  flushSync(() => root.render(content))
  delete dataset["asked"]
  return root
}

/** The same in words, for who reads without the script. */
const dropArticle = () => document.getElementById("article")?.remove()
