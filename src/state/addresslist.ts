/** A list in one parameter: items parted by commas. A comma or backslash of an item itself follows a backslash. */
export const writeList = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\,]/g, (character) => `\\${character}`)).join(",")

/** Empty items are dropped, the second of two equal ones too. */
export function readList(text: string): readonly string[] {
  const items = text.match(/(?:\\.|[^,])+/gsu) ?? []
  return [...new Set(items.map((item) => item.replace(/\\(.)/gsu, "$1")))].filter((item) => item !== "")
}
