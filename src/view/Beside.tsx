import { Printing } from "./Printing.tsx"
import { Thread } from "./Thread.tsx"

/** What lies over the drawing and the panel, or takes their place: the thread, and what goes on paper. */
export function Beside() {
  return (
    <>
      <Thread />
      <Printing />
    </>
  )
}
