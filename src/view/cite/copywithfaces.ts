import type { Run } from "../../timeline/export/cite/runs.ts"
import { escapeXml } from "../paint/svgcontext.ts"

/** As HTML too, whose slanted titles a word processor keeps; where a browser refuses that, as text alone. */
export async function copyWithFaces(
  text: string,
  html: string,
  copyText: (text: string) => Promise<boolean>,
): Promise<boolean> {
  try {
    const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
    await navigator.clipboard.write([new ClipboardItem({ ...part("text/plain", text), ...part("text/html", html) })])
    return true
  } catch {
    return copyText(text)
  }
}

/** A bibliography as HTML, for what pastes it with its slanted titles. */
export const htmlOfEntries = (entries: readonly (readonly Run[])[]): string =>
  entries
    .map((runs) => {
      const set = runs.map(({ text, isItalic }) => (isItalic ? `<i>${escapeXml(text)}</i>` : escapeXml(text)))
      return `<p>${set.join("")}</p>`
    })
    .join("")
