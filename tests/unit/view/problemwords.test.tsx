import { LANGUAGES } from "virtual:words/whole"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import type { Problem } from "../../../src/timeline/problem.ts"
import { ProblemWords } from "../../../src/view/ProblemWords.tsx"

/** Every text of a part of the words, said of the number 2. */
function textsOf(words: unknown): string[] {
  if (typeof words === "string") return [words]
  if (typeof words === "function") return textsOf((words as (...values: number[]) => unknown)(2, 2, 2, 2))
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsOf) : []
}

function said(problem: Partial<Problem>, isAfterPlace = false): string {
  const whole: Problem = { level: "error", path: "events", value: "", message: "x", ...problem }
  const html = renderToStaticMarkup(<ProblemWords problem={whole} colon=": " isAfterPlace={isAfterPlace} />)
  return html.replace(/<[^>]*>/g, "").replaceAll("&quot;", '"')
}

describe.each(LANGUAGES)("in $tag", ({ problems, dates, address, ui }) => {
  // Those parts are said within others, or in a terminal.
  const own = Object.entries(problems).filter(([name]) => !["expected", "jsonExpected", "check"].includes(name))
  const fragments = textsOf([own.map(([, words]) => words), dates.failures, address])

  test("whatever is said of a file or an address is a sentence", () => {
    expect(fragments.length).toBeGreaterThan(90)
    const isSentence = /^[\p{Lu}\p{N}“«{].*(?<![.!?])[.!?…]$/su
    for (const text of fragments) {
      expect(said({ message: text })).toMatch(isSentence)
      expect(said({ hint: text }).replace(/^X\. /, "")).toMatch(isSentence)
    }
  })

  test("behind what was found, and behind its place, a message goes on as it is", () => {
    for (const text of fragments) {
      expect(said({ value: "y", message: text })).toContain(`y: ${text}`)
      expect(said({ message: text }, true)).toContain(`: ${text}`)
    }
  })

  test("no heading of a page that shows nothing ends as a sentence, and what can be done does", () => {
    const { unsent, blockedThen, networkThen, ownFileThen } = ui.load
    for (const [heading, then] of Object.values(unsent)) {
      expect(heading).toMatch(/^\p{Lu}.*[^.]$/u)
      for (const text of [then, blockedThen, networkThen, ownFileThen]) expect(text).toMatch(/^\p{Lu}.*\.$/u)
    }
  })
})
