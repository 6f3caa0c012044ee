import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"

/** Does a value have a shape? Answers yes or no and no more, which is all that a file of our own making needs. */
export type Shape = (value: unknown) => boolean

export const isString: Shape = (value) => typeof value === "string"
export const isFlag: Shape = (value) => typeof value === "boolean"
export const isNumber: Shape = (value) => Number.isFinite(value)
export const isPlace: Shape = (value) => Number.isInteger(value) && (value as number) >= 0
export const isOneOf =
  (values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value)
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value)
export const isListOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape)
/** Every field that is named; more may be there. */
export const hasFields = (fields: Readonly<Record<string, Shape>>): Shape => {
  const named = Object.entries(fields)
  return (value) => isRaw(value) && named.every(([key, shape]) => shape(value[key]))
}
export const isText: Shape = (value) => isString(value) || (isRaw(value) && Object.values(value).every(isString))
export const isRecordOf =
  (shape: Shape) =>
  (value: unknown): value is Raw =>
    isRaw(value) && Object.values(value).every(shape)
