import * as v from "valibot"
import { authorName, cslDate } from "./format.ts"
import type { Name } from "./model.ts"

type CslDate = v.InferOutput<typeof cslDate>

/** A CSL date as EDTF text, or null where it is neither a CSL date nor one that EDTF can say. */
export function edtfOf(value: unknown): string | null {
  if (typeof value === "string") return value
  if (!v.is(cslDate, value)) return null
  const ends = value["date-parts"].map((parts) => endOf(parts, value))
  return ends.some((end) => end === null) ? null : ends.join("/")
}

function endOf(parts: readonly (string | number)[], date: CslDate): string | null {
  const numbers = parts.map((part) => (part === "" ? NaN : Number(part)))
  if (!numbers.every(Number.isInteger)) return null
  const [year, month, day] = numbers as [number, number?, number?]
  const season = Number(date.season ?? 0)
  const circa = date.circa === undefined || date.circa === false || date.circa === 0 ? "" : "~"
  const written = [yearText(year)]
  if (month !== undefined) written.push(twoDigits(month))
  else if (season >= 1 && season <= 4) written.push(`2${season}`)
  if (day !== undefined) written.push(twoDigits(day))
  return written.join("-") + circa
}

/** CSL counts as people do: −1 is 1 BC, and there is no year 0; EDTF counts as astronomers do: 0000 is 1 BC. */
function yearText(year: number): string {
  const astronomical = year < 0 ? year + 1 : year
  const digits = Math.abs(astronomical).toString().padStart(4, "0")
  return `${digits.length > 4 ? "Y" : ""}${astronomical < 0 ? "-" : ""}${digits}`
}

const twoDigits = (value: number): string => value.toString().padStart(2, "0")

/**
 * An author, or null; one without any letters is none. Particles go where they are said: "van" before the family name, or
 * after the given one.
 */
export function nameOf(value: unknown): Name | null {
  if (!v.is(authorName, value)) return null
  if ("literal" in value) return isWord(value.literal) ? { literal: value.literal } : null
  if (!isWord(value.family)) return isWord(value.given) ? { literal: value.given } : null
  const family = [value["non-dropping-particle"], value.family, value.suffix].filter(isWord).join(" ")
  const given = [value.given, value["dropping-particle"]].filter(isWord).join(" ")
  return given === "" ? { family } : { family, given }
}

const isWord = (part: string | undefined): part is string => part !== undefined && part.trim() !== ""
