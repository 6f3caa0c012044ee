/** A piece of a citation in one face. */
export interface Run {
  readonly text: string
  readonly isItalic: boolean
}

export const roman = (text: string): Run => ({ text, isItalic: false })
export const italic = (text: string): Run => ({ text, isItalic: true })

/** Of what a source doesn't say there is no run. */
export const plain = (text: string | null): readonly Run[] => (text === null || text === "" ? [] : [roman(text)])
export const slanted = (text: string | null): readonly Run[] => (text === null || text === "" ? [] : [italic(text)])

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("")

/** With a period after it, unless what it ends with closes a sentence already. */
export function sentence(runs: readonly Run[]): readonly Run[] {
  return /[.?!][”»\u00a0\u202f]*$/.test(textOfRuns(runs)) ? runs : [...runs, roman(".")]
}

/** Parts with a sign between them; those that are empty are left out. */
export function joined(parts: readonly (readonly Run[])[], between: string): readonly Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, place) => (place === 0 ? part : [roman(between), ...part]))
}

/** Sentences one after another, and after them an address, which takes no period in some styles. */
export const sentences = (parts: readonly (readonly Run[])[]): readonly Run[] =>
  joined(parts.filter((part) => part.length > 0).map(sentence), " ")
