import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../view/theme.css"
import "../view/fonts.css"
import "../view/first-paint.css"
import { makeAfterwards } from "./afterwards.ts"
import { bootHandle } from "./boot.ts"
import { findPlace } from "./place.ts"
import { SitePage } from "./SitePage.tsx"

// A relative icon would be looked for anew at each address that the page goes to.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) icon.setAttribute("href", icon.href)

const place = findPlace(document, location)
const boot = bootHandle()
const afterwards = makeAfterwards()
window.sourceline = boot.handle

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <SitePage place={place} boot={boot} afterwards={afterwards} />
  </StrictMode>,
)
