import { SCHEMA_FILE } from "./files.ts"

/**
 * A timeline's file as the site serves it, `<slug>/timeline.json`: as it was written, but that its `$schema` leads to the
 * schema from there. In the repository it leads to it from the file's own folder, for editors.
 */
export function servedText(text: string): string {
  const link = JSON.stringify(`../${SCHEMA_FILE}`)
  const first = /^(\s*\{\s*)("\$schema"\s*:\s*"(?:[^"\\]|\\.)*")?/.exec(text)
  if (first === null) return text
  const [whole, open = "", named] = first
  const rest = text.slice(whole.length)
  if (named !== undefined) return `${open}"$schema": ${link}${rest}`
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ""))
  const isNamed = typeof file === "object" && file !== null && Object.hasOwn(file, "$schema")
  if (isNamed) return text
  return `${open}"$schema": ${link}${/^\s*\}/.test(rest) ? "" : ", "}${rest}`
}
