import type { ReactNode } from "react"
import type { Problem } from "../timeline/problem.ts"

/** What was found, why it can't be read, and what to do: `“2017-13”: month 13 does not exist. Months run from 01 to 12.` */
export function ProblemWords({
  problem,
  colon,
  remedy,
}: {
  readonly problem: Problem
  readonly colon: string
  /** In place of the hint, where one can be pressed. */
  readonly remedy?: ReactNode
}) {
  return (
    <>
      {problem.value !== "" && (
        <>
          <q className="found" dir="auto">
            {problem.value}
          </q>
          {colon}
        </>
      )}
      {endSentence(problem.message)}
      {problem.hint !== undefined && <span className="hint"> {remedy ?? endSentence(problem.hint)}</span>}
    </>
  )
}

/** Messages are fragments, for lines in a terminal as well. */
export const endSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
