import { useEffect, useState } from "react"
import { fetchScript } from "./fetchscript.ts"

export type Part<T> = T | "coming" | "failed"

/**
 * A part of the page fetched when it is asked for: `attempt` 0 is not yet, and each further one fetches again what could
 * not be fetched before. A failure is an answer, never a throw; `fetchPart` has to stay the same function.
 */
export function usePart<T extends object>(attempt: number, fetchPart: () => Promise<T>): Part<T> {
  const [reached, setReached] = useState<{ readonly attempt: number; readonly part: T | "failed" } | null>(null)
  const isHere = reached !== null && reached.part !== "failed"
  useEffect(() => {
    if (attempt === 0 || isHere) return undefined
    let isOver = false
    const reach = (part: T | "failed") => {
      if (!isOver) setReached({ attempt, part })
    }
    fetchScript(fetchPart).then(reach, () => reach("failed"))
    return () => {
      isOver = true
    }
  }, [attempt, isHere, fetchPart])
  if (reached === null) return "coming"
  return reached.part !== "failed" || reached.attempt === attempt ? reached.part : "coming"
}
