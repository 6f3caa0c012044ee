import type { Text } from "./model.ts"

/** A run of text and the language it is in. */
export interface LocalText {
  readonly value: string
  readonly language: string
}

/**
 * The text in the wanted language: exact tag, else its base language, else the file's language, else the first given.
 * Tags compare without case, as BCP 47 asks.
 */
export function textIn(text: Text, wanted: string, fileLanguage: string): LocalText {
  if (typeof text === "string") return { value: text, language: fileLanguage }
  const tags = Object.keys(text)
  const find = (tag: string) => tags.find((each) => each.toLowerCase() === tag.toLowerCase())
  const tag = find(wanted) ?? find(baseOf(wanted)) ?? find(fileLanguage) ?? tags[0]
  return tag === undefined ? { value: "", language: fileLanguage } : { value: text[tag] ?? "", language: tag }
}

/** `fr-CA` → `fr` */
export const baseOf = (tag: string): string => tag.split("-")[0] ?? tag
