import { StrictMode } from "react"
import "../view/theme.css"
import "../view/fonts.css"
import "../view/first-paint.css"
import "../view/embed-first-paint.css"
// What the words of any language are built with: in a chunk of its own it would be one more request before the first view.
import "../time/languages/numerals.ts"
import "../time/languages/phrase.ts"
import { makeAfterwards } from "./afterwards.ts"
import { bootHandle } from "./boot.ts"
import { EmbedPage, wantedInFrame } from "./EmbedPage.tsx"
import { loadFrameWords } from "./framewords.ts"
import { addressAt, findPlace } from "./place.ts"
import { takeOver } from "./takeover.ts"

const place = findPlace(document, location)
const boot = bootHandle()
const afterwards = makeAfterwards(() => import("./embedparts.ts"), loadFrameWords)
window.sourceline = boot.handle
// Its address never changes: there is nothing for it to follow.
boot.follow()

const address = addressAt(place, location)
let isStarted = false
const onStart = () => {
  isStarted = true
}
const started = takeOver(document.getElementById("root")!, {
  wanted: wantedInFrame(place, address),
  below: address.pathname.slice(1),
  afterwards,
  page: (first, isWritten) => (
    <StrictMode>
      <EmbedPage {...{ place, boot, afterwards, address, first, isWritten, onStart }} />
    </StrictMode>
  ),
})

// Unmounting undoes all that was started; before it began there is nothing to undo, and React would take it for a fault.
// A page that may come back is only frozen.
addEventListener("pagehide", ({ persisted }) => {
  if (!persisted && isStarted) void started.then((root) => root?.unmount())
})
