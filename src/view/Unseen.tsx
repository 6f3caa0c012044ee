import { useEffect } from "react"
import { Announcer } from "./Announcer.tsx"
import { startFocusKeeper } from "./focuskeeper.ts"
import { startKeys } from "./keys.ts"
import { openLetterKeys } from "./letterkeys.ts"
import { PageTitle } from "./PageTitle.tsx"
import { useViewer } from "./viewer.ts"

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

/** In a frame the keys have no button of their own that could start them, and no list. */
export function UnseenInFrame() {
  const { store, selectors, outside } = useViewer()
  useEffect(
    () => startKeys({ store, selectors, clock: outside.clock, showKeys: null, letters: openLetterKeys() }),
    [store, selectors, outside],
  )
  return <Unseen />
}
