import { StrictMode } from "react"
import { createRoot, hydrateRoot } from "react-dom/client"
import { flushSync } from "react-dom"
import "../view/theme.css"
import "../view/fonts.css"
import "../view/first-paint.css"
import { makeAfterwards } from "./afterwards.ts"
import { bootHandle } from "./boot.ts"
import { addressAt, findPlace, wantedAt } from "./place.ts"
import { isAsWritten, readPrerendered } from "./prerendered.ts"
import { SitePage } from "./SitePage.tsx"
import { loadStage, type Stage } from "./stage.ts"

// A relative icon would be looked for anew at each address that the page goes to.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) icon.setAttribute("href", icon.href)

const element = document.getElementById("root")!
const place = findPlace(document, location)
const boot = bootHandle()
const afterwards = makeAfterwards()
window.sourceline = boot.handle

const address = addressAt(place, location)
const wanted = wantedAt(place, address)
const written = readPrerendered(element)

const page = (first: Stage | null, isWritten: boolean) => (
  <StrictMode>
    <SitePage {...{ place, boot, afterwards, address, first, isWritten }} />
  </StrictMode>
)

if (written === null || wanted.isForeign) createRoot(element).render(page(null, false))
else void takeOver(written)

/** What stands on the page stays until all is there to take its place, so that nothing flashes or moves. */
async function takeOver({ path, language }: NonNullable<typeof written>): Promise<void> {
  const first = await loadStage(
    () => wanted,
    afterwards,
    new AbortController().signal,
    () => undefined,
  )
  const isSame =
    first.kind === "open" &&
    first.session.words.tag === language &&
    isAsWritten(wanted, { path, language }, address.pathname.slice(1), navigator.languages)
  if (isSame) hydrateRoot(element, page(first, true))
  else flushSync(() => createRoot(element).render(page(first, false)))
}
