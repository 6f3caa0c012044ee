import type { LinkTarget } from "../view/viewer.ts"

/** From the site's root, of a timeline of the site. */
export function pathTo(slug: string, to: LinkTarget): string {
  if (to.kind === "timeline") return `${slug}/`
  return to.kind === "year" ? `${slug}/${to.year}/` : `${slug}/${to.kind}/${encodeURIComponent(to.id)}/`
}

/** From the site's root, of someone else's file. */
export function queryTo(src: string, to: LinkTarget): string {
  const query = new URLSearchParams({ src })
  if (to.kind === "year") query.set("year", String(to.year))
  else if (to.kind !== "timeline") query.set(to.kind, to.id)
  return `?${query.toString()}`
}
