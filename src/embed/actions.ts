import { readAddress } from "../state/address.ts"
import type { Action, State } from "../state/state.ts"
import type { DetailWords } from "../time/languages/words.ts"
import type { ErrorCode } from "./protocol.ts"
import type { Request } from "./readmessage.ts"

export type Acted =
  { readonly actions: readonly Action[] } | { readonly error: { readonly code: ErrorCode; readonly message: string } }

/** Parameters that name something which the timeline has or has not. */
const NAMING: readonly string[] = ["?event", "?source", "?lanes", "?tags", "?sources"]

/**
 * What a command asks of the store. Its arguments are read by those who read addresses, and held to the same limits: a
 * span longer than fits is shown as far as it does. `at`: ms of the frame clock. Errors are in the page's language.
 */
export function actionsOf(
  { command, query }: Request,
  state: State,
  words: Pick<DetailWords, "address">,
  at: number,
): Acted {
  const { span, year, event, source, filters, language, theme, problems } = readAddress(
    [],
    query,
    state.timeline,
    words,
  )
  const [problem] = span === null ? problems : []
  if (problem !== undefined) {
    const { path, value, message, hint } = problem
    const code = NAMING.includes(path) ? "not-found" : "bad-argument"
    return {
      error: { code, message: [`${command}: "${value}": ${message}`, hint ?? ""].join(". ").replace(/\. $/, "") },
    }
  }
  switch (command) {
    case "show":
      if (span !== null) return act({ type: "go", to: { kind: "span", span }, at })
      if (event !== null) return act({ type: "select", event, at, reveal: true })
      if (source !== null) return act({ type: "open-source", source, at, reveal: true })
      return year === null ? act({ type: "go", to: { kind: "all" }, at }) : act({ type: "open-year", year, at })
    case "select": {
      if (event !== null) return act({ type: "select", event, at, reveal: true })
      // Without one there is nothing to leave: the year in hand stays, however often it is said.
      const isSelected = state.selection.event !== null || state.selection.source !== null
      return isSelected ? act({ type: "select", event, at }) : { actions: [] }
    }
    case "filter":
      return act({ type: "filter", filters })
    case "theme":
      return act({ type: "theme", theme })
    case "language":
      return language === null ? { actions: [] } : act({ type: "language", language })
    case "get":
      return { actions: [] }
  }
}

const act = (action: Action): Acted => ({ actions: [action] })
