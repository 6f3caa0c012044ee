import type { Run } from "../../timeline/export/cite/runs.ts"
import { escapeXml } from "../paint/svgcontext.ts"

/** A bibliography as HTML, for what pastes it with its slanted titles. */
export const htmlOfEntries = (entries: readonly (readonly Run[])[]): string =>
  entries
    .map((runs) => {
      const set = runs.map(({ text, isItalic }) => (isItalic ? `<i>${escapeXml(text)}</i>` : escapeXml(text)))
      return `<p>${set.join("")}</p>`
    })
    .join("")
