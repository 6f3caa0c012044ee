import { Printing } from "./Printing.tsx"
import { Thread } from "./Thread.tsx"
import { useView } from "./viewer.ts"

/** What lies over the drawing and the panel, or takes their place: the thread, and what goes on paper. */
export function Beside() {
  // From marks that the table covers no thread begins.
  const isTable = useView((state) => state.mode === "table")
  return (
    <>
      {!isTable && <Thread />}
      <Printing />
    </>
  )
}
