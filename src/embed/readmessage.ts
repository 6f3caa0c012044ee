import { TAGS } from "virtual:words/tags"
import { writeList } from "../state/addresslist.ts"
import { COMMANDS, PROTOCOL, type CommandName, type ErrorCode, type MessageId } from "./protocol.ts"

/** A command in the words of an address, which the readers of addresses then read. */
export interface Request {
  readonly command: CommandName
  readonly query: ReadonlyMap<string, string>
}

export type Message =
  | { readonly kind: "hello"; readonly id: MessageId | null; readonly wantsHeight: boolean }
  | { readonly kind: "request"; readonly id: MessageId | null; readonly request: Request }
  | {
      readonly kind: "refused"
      readonly id: MessageId | null
      readonly error: { readonly code: ErrorCode; readonly message: string }
    }

/** Of one text; an address would not hold more. */
const LONGEST_TEXT = 1000
/** Of one list, and of its texts together. */
const MOST_ITEMS = 200
const LONGEST_LIST = 4000
const LONGEST_ID = 100

/**
 * A message from outside, looked at without the timeline: what it keeps is small, whatever was sent. null: not for us, as
 * most messages on a page are. Over a port everything is.
 */
export function readMessage(data: unknown, isOnPort: boolean): Message | null {
  if (!isObject(data)) return null
  const version = own(data, "sourceline")
  if (version !== PROTOCOL && !(isOnPort && version === undefined)) return null
  const id = readId(own(data, "id"))
  if (own(data, "type") === "hello") {
    const listen = own(data, "listen")
    return { kind: "hello", id, wantsHeight: Array.isArray(listen) && listen.slice(0, 10).includes("height") }
  }
  const name = own(data, "command")
  if (name === undefined) return null
  const command = COMMANDS.find((each) => each === name)
  if (command === undefined) {
    const message = `${quoted(name)} is no command; there are ${COMMANDS.join(", ")}`
    return { kind: "refused", id, error: { code: "unknown-command", message } }
  }
  const query = READERS[command](own(data, "args"))
  if (typeof query !== "string") return { kind: "request", id, request: { command, query: new Map(query) } }
  return { kind: "refused", id, error: { code: "bad-argument", message: `${command} takes ${query}` } }
}

type Query = readonly (readonly [string, string])[]
/** The query, or what would have been right. */
type ReadArguments = (args: unknown) => Query | string

const READERS: Readonly<Record<CommandName, ReadArguments>> = {
  show(args) {
    const expected = 'one of { year }, { event }, { source }, { from, to } and "all"'
    if (args === "all") return []
    if (!isObject(args)) return expected
    const keys = Object.keys(args)
    if (keys.length === 2 && isText(own(args, "from")) && isText(own(args, "to")))
      return [["t", `${String(own(args, "from"))}..${String(own(args, "to"))}`]]
    const [key] = keys
    if (keys.length !== 1 || (key !== "year" && key !== "event" && key !== "source")) return expected
    const value = own(args, key)
    if (key === "year" && typeof value === "number") return [[key, String(value)]]
    return isText(value) ? [[key, value]] : expected
  },
  select(args) {
    const event = isObject(args) && Object.keys(args).length === 1 ? own(args, "event") : undefined
    if (event === null) return []
    return isText(event) ? [["event", event]] : "{ event }, an id or null"
  },
  filter(args) {
    const expected =
      "{ q, lanes, evidence, tags, sources, kinds }, each of them or none: a text and five lists of texts"
    if (!isObject(args) || Object.keys(args).length > 6) return expected
    const query: [string, string][] = []
    for (const [key, value] of Object.entries(args)) {
      if (value === undefined || value === null) continue
      if (key === "q" && typeof value === "string" && value.length <= LONGEST_TEXT) query.push([key, value])
      else if (!/^(lanes|evidence|tags|sources|kinds)$/.test(key)) return expected
      else if (isList(value)) query.push([key, writeList(value)])
      // As addresses write it, which is how links have it.
      else if (typeof value === "string" && value.length <= LONGEST_LIST) query.push([key, value])
      else return expected
    }
    return query
  },
  theme(args) {
    const theme = isObject(args) ? own(args, "theme") : undefined
    return isText(theme) ? [["theme", theme]] : "{ theme }: auto, light or dark"
  },
  language(args) {
    const language = isObject(args) ? own(args, "language") : undefined
    return isText(language) ? [["lang", language]] : `{ language }: ${TAGS.join(" or ")}`
  },
  get: () => [],
}

type Outside = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Outside =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Nothing that an object inherits was sent. */
const own = (from: Outside, key: string): unknown => (Object.hasOwn(from, key) ? from[key] : undefined)

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_TEXT

function isList(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_ITEMS || !value.every(isText)) return false
  return value.reduce((length, text) => length + text.length, 0) <= LONGEST_LIST
}

function readId(value: unknown): MessageId | null {
  if (typeof value === "string") return value.length <= LONGEST_ID ? value : null
  return typeof value === "number" && Number.isFinite(value) ? value : null
}

const quoted = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : typeof value
