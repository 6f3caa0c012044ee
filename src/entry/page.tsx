import { StrictMode } from "react"
import "../view/theme.css"
import "../view/fonts.css"
import "../view/first-paint.css"
import { makeAfterwards } from "./afterwards.ts"
import { bootHandle } from "./boot.ts"
import { loadPageWords } from "./pagewords.ts"
import { addressAt, findPlace, wantedAt } from "./place.ts"
import { SitePage } from "./SitePage.tsx"
import { takeOver } from "./takeover.ts"

// A relative icon would be looked for anew at each address that the page goes to.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) icon.setAttribute("href", icon.href)

// A host may take //a/ for a/, and its 404.html any number of slashes; the router would take //a/ for a host's name.
const path = location.pathname.replace(/\/+/g, "/")
if (path !== location.pathname) history.replaceState(null, "", path + location.search + location.hash)

const place = findPlace(document, location)
const boot = bootHandle()
const afterwards = makeAfterwards(() => import("./afterparts.ts"), loadPageWords)
window.sourceline = boot.handle

const address = addressAt(place, location)
const wanted = wantedAt(place, address)
/** The list of a site's timelines, which is all HTML. */
const isFront = wanted.url === null && wanted.unknown === null && document.getElementById("article") !== null
if (isFront) {
  boot.follow()
  boot.fail([])
} else
  void takeOver(document.getElementById("root")!, {
    wanted,
    below: address.pathname.slice(1),
    afterwards,
    page: (first, isWritten) => (
      <StrictMode>
        <SitePage {...{ place, boot, afterwards, address, first, isWritten }} />
      </StrictMode>
    ),
  })
