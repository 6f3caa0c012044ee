import type { ReactNode } from "react"
import type { Problem } from "../timeline/problem.ts"

/** What was found, why it can't be read, and what to do: `“2017-13”: month 13 does not exist. Months run from 01 to 12.` */
export function ProblemWords({
  problem,
  colon,
  remedy,
  isAfterPlace = false,
}: {
  readonly problem: Problem
  readonly colon: string
  /** In place of the hint, where one can be pressed. */
  readonly remedy?: ReactNode
  /** Where it was found stands before it. */
  readonly isAfterPlace?: boolean
}) {
  const { value, hint } = problem
  const message = withoutValue(problem)
  const isStart = value === "" && !isAfterPlace
  return (
    <>
      {value !== "" && (
        <q className="found" dir="auto">
          {value}
        </q>
      )}
      {!isStart && message === problem.message && colon}
      {endSentence(isStart ? startSentence(message) : message)}
      {hint !== undefined && <span className="hint"> {remedy ?? endSentence(startSentence(hint))}</span>}
    </>
  )
}

/** Many messages begin with the value, in the quotation marks of their language: it is not said twice. */
const withoutValue = ({ value, message }: Problem): string => {
  const quoted = value === "" ? [] : [`“${value}”`, `«\u202f${value}\u202f»`]
  const said = quoted.find((each) => message.startsWith(each)) ?? ""
  return message.slice(said.length)
}

// Messages and hints are fragments, for lines in a terminal as well.
const startSentence = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
const endSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
