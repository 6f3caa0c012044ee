import * as v from "valibot"
import type { Expectation } from "./format.ts"
import { languageTag } from "./format.ts"
import { makeKeyCheck, type KeyCheck } from "./keys.ts"
import type { Text } from "./model.ts"
import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"
import { makeReport, type ProblemWords, type Report } from "./report.ts"

/** What every step of a reading has at hand. */
export interface Desk {
  readonly words: ProblemWords
  readonly report: Report
  readonly keys: KeyCheck
  /** Language tags met in texts. */
  readonly languages: Set<string>
}

/** `limit` as for makeReport. */
export const makeDesk = (words: ProblemWords, limit: number): Desk => ({
  words,
  report: makeReport(limit),
  keys: makeKeyCheck(),
  languages: new Set(),
})

export const pathTo = (at: string, key: string): string => (at === "" ? key : `${at}.${key}`)

/** Why a value does not fit, in words; null when it fits. */
export function misfit(schema: v.GenericSchema, value: unknown, words: ProblemWords): string | null {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true })
  return result.success ? null : words.expected[result.issues[0].message as Expectation]
}

/** A field that fits its schema; else undefined, with a warning unless it is simply not there. */
export function take<S extends v.GenericSchema>(
  desk: Desk,
  raw: Raw,
  key: string,
  schema: S,
  at: string,
  instead?: string,
): v.InferOutput<S> | undefined {
  const value = raw[key]
  if (value === undefined) return undefined
  const expected = misfit(schema, value, desk.words)
  if (expected === null) return value
  warn(desk, pathTo(at, key), value, expected, instead)
  return undefined
}

export function warn(
  desk: Desk,
  path: string,
  value: unknown,
  expected: string,
  instead?: string,
  hint?: string,
): void {
  const message = desk.words.notAsExpected(expected, instead ?? null)
  desk.report.add({ kind: "notAsExpected", level: "warning", path, value, message, hint })
}

/** A list; each item still unread. A field that is no list is a warning and counts as empty. */
export function takeList(desk: Desk, raw: Raw, key: string, at: string): readonly unknown[] {
  const value = raw[key]
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  warn(desk, pathTo(at, key), value, desk.words.expected.list)
  return []
}

/** The items of a list that fit, without doubles; each misfit is a warning of its own. */
export function takeItems(desk: Desk, raw: Raw, key: string, schema: v.GenericSchema<string>, at: string): string[] {
  const items = new Set<string>()
  for (const [index, item] of takeList(desk, raw, key, at).entries()) {
    const expected = misfit(schema, item, desk.words)
    if (expected === null) items.add(item as string)
    else warn(desk, `${pathTo(at, key)}[${index}]`, item, expected)
  }
  return [...items]
}

/** A text, or null for none and for one that is blank. Of a text in several languages the readable ones are kept. */
export function takeText(desk: Desk, raw: Raw, key: string, at: string): Text | null {
  const value = raw[key]
  if (value === undefined) return null
  if (typeof value === "string") return isBlank(value) ? null : value
  const path = pathTo(at, key)
  if (!isRaw(value)) {
    warn(desk, path, value, desk.words.expected.text)
    return null
  }
  const kept: [string, string][] = []
  for (const tag of Object.keys(value)) {
    const said = value[tag]
    if (!v.is(languageTag, tag)) warn(desk, pathTo(path, tag), tag, desk.words.expected.tag)
    else if (typeof said !== "string") warn(desk, pathTo(path, tag), said, desk.words.expected.string)
    else if (!isBlank(said)) kept.push([tag, said])
  }
  for (const [tag] of kept) desk.languages.add(tag)
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

/** A plain string that says something, or null. */
export function takeString(desk: Desk, raw: Raw, key: string, at: string): string | null {
  const value = take(desk, raw, key, v.string("string" satisfies Expectation), at)
  return value === undefined || isBlank(value) ? null : value
}

const isBlank = (value: string): boolean => value.trim() === ""
