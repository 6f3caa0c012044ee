/**
 * The browser's own data on languages (Intl) take a tenth of a second to be asked the first question. What every page needs
 * at once, whole numbers and the form of a count, is therefore worked out here; a test holds it against Intl.
 */

/** Whole numbers in groups of three; any other goes to Intl, with its three decimals at most. */
export function groupedIn(tag: string, separator: string): (value: number) => string {
  const others = formatIn(tag)
  return (value) =>
    Number.isInteger(value) && Math.abs(value) < 1e15
      ? String(value).replace(/\d(?=(\d{3})+$)/g, `$&${separator}`)
      : others(value)
}

/** With one decimal at most, as progress is told. */
export const tenthsIn =
  (point: string, grouped: (value: number) => string) =>
  (value: number): string => {
    const tenths = Math.round(value * 10)
    const rest = tenths % 10
    return grouped((tenths - rest) / 10) + (rest === 0 ? "" : `${point}${Math.abs(rest)}`)
  }

/** Intl.NumberFormat, made when it is first used. */
export function formatIn(tag: string, options?: Intl.NumberFormatOptions): (value: number) => string {
  let format: Intl.NumberFormat | null = null
  return (value) => (format ??= new Intl.NumberFormat(tag, options)).format(value)
}

/** Picks the form of a count. `isOne`: CLDR's rule for `one`; every other category has the same form in our languages. */
export const pluralIn =
  (isOne: (count: number) => boolean, number: (value: number) => string) =>
  (count: number, forms: { readonly one: string; readonly other: string }): string =>
    (isOne(count) ? forms.one : forms.other).replace("#", number(count))
