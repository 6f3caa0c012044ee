import type { Timeline } from "../timeline/model.ts"
import type { AddressFrame } from "../view/addressof.ts"
import type { LinkTarget } from "../view/viewer.ts"
import type { Wanted } from "./place.ts"

/** How addresses of an open timeline are written: as paths of the site, or as queries about someone else's file. */
export function frameOf({ slug, language, query, isForeign }: Wanted, timeline: Timeline): AddressFrame {
  if (isForeign) return { slug: "", form: "query", kept: [["src", query.get("src") ?? ""]] }
  return { slug: (slug ?? timeline.id) + (language === null ? "" : `/${language}`), form: "path", kept: [] }
}

/** From the site's root. */
export function linkIn({ slug, form, kept }: AddressFrame, to: LinkTarget): string {
  if (form === "path") return pathTo(slug, to)
  const query = new URLSearchParams(kept.map(([key, value]) => [key, value]))
  if (to.kind === "year") query.set("year", String(to.year))
  else if (to.kind !== "timeline") query.set(to.kind, to.id)
  return `?${query.toString()}`
}

/** From the site's root, of a timeline of the site. */
export function pathTo(slug: string, to: LinkTarget): string {
  if (to.kind === "timeline") return `${slug}/`
  return to.kind === "year" ? `${slug}/${to.year}/` : `${slug}/${to.kind}/${encodeURIComponent(to.id)}/`
}

/** Folder of the timeline's own file. `base`: what leads to the site's root. */
export const filesOf = ({ isForeign, url }: Wanted, timeline: Timeline, base: string): string =>
  isForeign && url !== null ? new URL("./", url).href : `${base}${timeline.id}/`
