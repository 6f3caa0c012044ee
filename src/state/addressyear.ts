/** Years that a path can name: astronomical, up to seven digits. */
const YEAR = /^-?\d{1,7}$/

export const isAddressYear = (year: number): boolean => Number.isInteger(year) && YEAR.test(String(year))

/** Digits, and too many of them. */
export const isLongYear = (text: string): boolean => /^-?\d{8,}$/.test(text)

/** null: not such a year. `-0` is the year 0. */
export const readYear = (text: string): number | null => (YEAR.test(text) ? Number(text) + 0 : null)
