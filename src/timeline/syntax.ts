/** What JSON (RFC 8259) allows at the place where a text stops being JSON. */
export type Expected =
  "value" | "name" | "colon" | "commaOrBrace" | "commaOrBracket" | "end" | "quote" | "escape" | "noControl"

export interface SyntaxFault {
  readonly index: number
  readonly expected: Expected
  readonly whole: Whole
}

/**
 * The last place before a fault up to which an object and the lists in it hold nothing but whole values. `open`: brackets
 * that have to be closed there, at most two.
 */
export interface Whole {
  readonly end: number
  readonly open: number
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const WORD = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Where a text stops being JSON, or null when it is JSON. JSON.parse says it too, but each engine in its own words and
 * some without a position. No recursion: nesting costs no stack.
 */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const open: ("{" | "[")[] = []
  let at = 0
  let whole: Whole = { end: 0, open: 0 }
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const eat = (char: string): boolean => {
    match(SPACE)
    if (text[at] !== char) return false
    at += 1
    return true
  }
  const fault = (expected: Expected): SyntaxFault => ({ index: at, expected, whole })
  const string = (): SyntaxFault | null => {
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 34) break
      if (code === 92) {
        if (!match(ESCAPE)) return fault("escape")
      } else if (code >= 32) at += 1
      else return fault(Number.isNaN(code) ? "quote" : "noControl")
    }
    at += 1
    return null
  }
  const name = (): SyntaxFault | null => {
    if (!eat('"')) return fault("name")
    return string() ?? (eat(":") ? null : fault("colon"))
  }

  for (;;) {
    if (eat("{")) {
      if (!eat("}")) {
        open.push("{")
        const wrong = name()
        if (wrong) return wrong
        continue
      }
    } else if (eat("[")) {
      if (!eat("]")) {
        open.push("[")
        continue
      }
    } else if (eat('"')) {
      const wrong = string()
      if (wrong) return wrong
    } else if (!match(NUMBER) && !match(WORD)) return fault("value")

    for (;;) {
      const inside = open.at(-1)
      const isOfFile = open.length < 2 ? open[0] !== "[" : open.length === 2 && open[0] === "{" && inside === "["
      // More digits may have followed where a text is cut off.
      if (isOfFile && (at < text.length || !/\d/.test(text[at - 1]!))) whole = { end: at, open: open.length }
      if (inside === undefined) {
        match(SPACE)
        return at === text.length ? null : fault("end")
      }
      if (eat(",")) {
        const wrong = inside === "{" ? name() : null
        if (wrong) return wrong
        break
      }
      if (!eat(inside === "{" ? "}" : "]")) return fault(inside === "{" ? "commaOrBrace" : "commaOrBracket")
      open.pop()
    }
  }
}
