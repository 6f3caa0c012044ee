import { parseArgs } from "node:util"

export const PARTS = [
  "load",
  "frames",
  "search",
  "steps",
  "throttled",
  "distributions",
  "mounts",
  "profile",
  "fcp",
  "read",
] as const
export type Part = (typeof PARTS)[number]

export interface Options {
  readonly sizes: readonly number[]
  readonly runs: number
  readonly parts: ReadonlySet<Part>
  /** Of the files in bench/results. */
  readonly name: string
  /** A build to measure in place of one made now. */
  readonly dist: string | null
  readonly mounts: number
  /** Sizes of the other distributions. */
  readonly shapes: readonly number[]
}

const FULL = { sizes: "10,1000,10000,100000,1000000", runs: "3", mounts: "50", shapes: "100000,1000000" }
/** About a minute: does it all still run? */
const QUICK = { sizes: "10,10000", runs: "1", mounts: "3", shapes: "1000" }

/** What the command line asks for. Throws an Error that says what it did not understand. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ sizes: text, runs: text, only: text, name: text, dist: text, mounts: text, shapes: text },
      quick: { type: "boolean", default: false },
    },
  })
  const usual = values.quick ? QUICK : FULL
  const only = values.only?.split(",") ?? PARTS
  const unknown = only.find((part) => !PARTS.includes(part as Part))
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${PARTS.join(", ")}`)
  return {
    sizes: readNumbers("sizes", values.sizes ?? usual.sizes),
    runs: readNumbers("runs", values.runs ?? usual.runs)[0]!,
    parts: new Set(only as Part[]),
    name: values.name ?? (values.quick ? "quick" : "latest"),
    dist: values.dist ?? null,
    mounts: readNumbers("mounts", values.mounts ?? usual.mounts)[0]!,
    shapes: readNumbers("shapes", values.shapes ?? usual.shapes),
  }
}

function readNumbers(name: string, text: string): number[] {
  const numbers = text.split(",").map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    throw new Error(`--${name} ${text}: expected whole numbers from 1 up, with commas between them`)
  return numbers
}
