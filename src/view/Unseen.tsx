import { useEffect } from "react"
import { Announcer } from "./Announcer.tsx"
import { startFocusKeeper } from "./focuskeeper.ts"
import { PageTitle } from "./PageTitle.tsx"

/** What a page does beside what it shows: its title, what it says aloud, and that focus is never nowhere. */
export function Unseen() {
  useEffect(startFocusKeeper, [])
  return (
    <>
      <PageTitle />
      <Announcer />
    </>
  )
}
