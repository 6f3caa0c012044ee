import type { MountOptions, ShowTarget } from "./embed.d.ts"

const PARAMETERS = ["year", "event", "source", "t", "lang", "theme"] as const

/** The folder of a timeline, and what of it follows: a year, an event, a source, the embed page. */
const BELOW = /^(.*?\/)(?:(event|source)\/([^/]+)\/|(-?\d{1,7})\/|embed\/)?$/

/** `…/event/left-google/` becomes `…/embed/?event=left-google`. */
export function embedUrl(options: MountOptions): string {
  const url = new URL(options.src, document.baseURI)
  const [, folder = "/", kind, id, year] = BELOW.exec(url.pathname.replace(/(\/index\.html)?\/*$/, "/")) ?? []
  url.pathname = `${folder}embed/`
  const set = (name: string, value: string | number | null | undefined) => {
    if (value != null && value !== "") url.searchParams.set(name, String(value))
  }
  if (kind !== undefined) set(kind, decodeURIComponent(id!))
  set("year", year)
  for (const name of PARAMETERS) set(name, options[name])
  return url.href
}

/** What a link to an address of a timeline shows. */
export function targetOf(href: string): ShowTarget {
  const query = new URL(embedUrl({ src: href })).searchParams
  for (const name of ["event", "source", "year"]) {
    const value = query.get(name)
    if (value !== null) return { [name]: value } as unknown as ShowTarget
  }
  return spanOf(query.get("t")) ?? "all"
}

/** `2012-05..2017` */
export function spanOf(text: string | null): ShowTarget | null {
  const [from, to] = text?.split("..") ?? []
  return from === undefined || to === undefined ? null : { from, to }
}
