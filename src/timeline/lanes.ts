import type { Desk } from "./fields.ts"
import { misfit, takeList, takeText } from "./fields.ts"
import { lane as laneSchema } from "./format.ts"
import { nearest } from "./keys.ts"
import type { Lane } from "./model.ts"
import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"
import type { RowTable } from "./rowtable.ts"

const KEYS: ReadonlySet<string> = new Set(Object.keys(laneSchema.entries))
/** A lane's number has 16 bits in the columns, and one stays free for "Other". */
const MOST_LANES = 0xffff

/** The lanes of a file in its order; one unnamed lane when it has none. */
export function readLanes(desk: Desk, file: Raw): Lane[] {
  const { report, words } = desk
  const lanes = new Map<string, Lane>()
  const leftOut = (path: string, value: unknown, message: string) =>
    report.add({ kind: "laneLeftOut", level: "error", path, value, message })
  for (const [index, raw] of takeList(desk, file, "lanes", "").entries()) {
    const at = `lanes[${index}]`
    if (!isRaw(raw)) {
      leftOut(at, raw, words.laneLeftOut(words.expected.object))
      continue
    }
    const unfit = misfit(laneSchema.entries.id, raw["id"], words)
    const id = raw["id"] as string
    if (unfit !== null) leftOut(`${at}.id`, id, words.laneLeftOut(unfit))
    else if (lanes.size === MOST_LANES) leftOut(at, id, words.tooManyLanes(MOST_LANES))
    else {
      desk.keys.check(raw, KEYS, at)
      const label = takeText(desk, raw, "label", at)
      if (lanes.has(id)) {
        report.add({ kind: "doubleLane", level: "warning", path: `${at}.id`, value: id, message: words.doubleLane })
        continue
      }
      if (label === null) {
        const message = words.laneWithoutLabel
        report.add({ kind: "laneLabel", level: "warning", path: `${at}.label`, value: raw["label"], message })
      }
      lanes.set(id, { id, label: label ?? id, isOther: false })
    }
  }
  return lanes.size === 0 ? [{ id: "main", label: null, isOther: false }] : [...lanes.values()]
}

/** The lane of every row. A lane that is not listed leads to "Other", which is added behind the rest when needed. */
export function placeRows(
  { report, words }: Pick<Desk, "report" | "words">,
  { length, lane: named, lanes: { names }, place }: RowTable,
  listed: readonly Lane[],
): { readonly lanes: readonly Lane[]; readonly lane: Uint16Array<ArrayBuffer> } {
  const numbers = new Map(listed.map(({ id }, number) => [id, number]))
  const lane = new Uint16Array(length)
  const other = numbers.get("other") ?? listed.length
  const meant = names.map((name) => numbers.get(name) ?? -1)
  const hints = new Map<string, string | undefined>()
  const listedNames = [...numbers.keys()]
  for (let row = 0; row < length; row++) {
    const number = named[row] === 0 ? 0 : meant[named[row]! - 1]!
    lane[row] = number === -1 ? other : number
    if (number !== -1) continue
    const name = names[named[row]! - 1]!
    if (!hints.has(name)) {
      const near = nearest(name, listedNames)
      hints.set(name, near === null ? words.laneHint : words.didYouMean(near))
    }
    const finding = {
      kind: "laneUnlisted",
      level: "warning",
      path: `events[${place[row]!}].lane`,
      value: name,
    } as const
    report.add({ ...finding, message: words.laneUnlisted, hint: hints.get(name) })
  }
  const isNeeded = hints.size > 0 && other === listed.length
  return { lanes: isNeeded ? [...listed, { id: "other", label: null, isOther: true }] : listed, lane }
}
