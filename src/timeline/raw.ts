/** An object of a file; each field of it is unknown until it has been taken. */
export type Raw = Readonly<Record<string, unknown>>
export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value)
