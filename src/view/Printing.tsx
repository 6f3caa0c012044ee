import { usePart } from "./part.ts"

const fetchPrint = () => import("./print/OnPaper.tsx")

/** What goes on paper. It is fetched ahead: a browser that prints waits for nothing. */
export function Printing() {
  const part = usePart(1, fetchPrint)
  return typeof part === "object" ? <part.OnPaper /> : null
}
