/** Picks the form of a count by the language's own rules (CLDR, through Intl.PluralRules); `other` where a form lacks. */
export function pluralIn(tag: string) {
  const rules = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  return (count: number, forms: { readonly one: string; readonly other: string }): string => {
    const form = rules.select(count) === "one" ? forms.one : forms.other
    return form.replace("#", numbers.format(count))
  }
}
