import type { MountOptions, ShowTarget } from "./embed.d.ts"
import { failure } from "./hostfailure.ts"
import { FRAME_IN_LANGUAGE } from "virtual:words/framepath"

export const PARAMETERS = ["year", "event", "source", "t", "lang", "theme"] as const

/** The folder of a timeline, and what of it follows: a year, an event, a source, the embed page. */
const BELOW = /^(.*?\/)(?:(event|source)\/([^/]+)\/|(-?\d{1,7})\/|embed\/)?$/

const FILTER = /^(q|evidence|(lane|tag|source|kind)s)$/

/** `…/event/left-google/` becomes `…/embed/?event=left-google`. What can't be read is thrown as `bad-argument`. */
export function embedUrl(options: MountOptions): string {
  try {
    // Without an address, one that nobody can read.
    const url = new URL(options.src || "//[", document.baseURI)
    const [, folder, kind, id, year] = BELOW.exec(url.pathname.replace(/(\/index\.html)?\/*$/, "/"))!
    url.pathname = `${folder}embed/`
    // What stands in the path wins.
    const given = { ...options, ...(kind && { [kind]: decodeURIComponent(id!) }), ...(year && { year }) }
    for (const name of PARAMETERS) {
      const value = String(given[name] ?? "")
      if (value) url.searchParams.set(name, value)
    }
    return url.href
  } catch {
    throw failure("bad-argument", `no address: ${options.src}`)
  }
}

/** What two addresses have in common where they are about one timeline, in whatever language. */
export function timelineOf(src: string): string {
  const { origin, pathname, searchParams } = new URL(embedUrl({ src }))
  return String([origin, pathname.replace(FRAME_IN_LANGUAGE, "/embed/"), searchParams.get("src")])
}

export type Command = readonly [command: string, args: unknown]

/** What shows a frame's reader what a link leads to: first where to look, then the rest that the link says. */
export function commandsOf(href: string): readonly Command[] {
  const { pathname, searchParams } = new URL(embedUrl({ src: href }))
  // An empty parameter says nothing.
  const query = Object.fromEntries([...searchParams].filter(([, value]) => value))
  const { theme } = query
  const name = ["event", "source", "year"].find((each) => query[each])
  const span = spanOf(query["t"])
  const language = query["lang"] || FRAME_IN_LANGUAGE.exec(pathname)?.[1]
  const commands: Command[] = [["show", name ? { [name]: query[name] } : (span ?? "all")]]
  if (name && span) commands.push(["show", span])
  if (language) commands.push(["language", { language }])
  if (theme) commands.push(["theme", { theme }])
  const filters = [...searchParams].filter(([key, value]) => value && FILTER.test(key))
  if (filters[0]) commands.push(["filter", Object.fromEntries(filters)])
  return commands
}

/** `2012-05..2017` */
export function spanOf(text: string | null | undefined): ShowTarget | null {
  const [from, to] = (text ?? "").split("..")
  return from && to ? { from, to } : null
}
