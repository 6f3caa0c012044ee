import { lastYearOf, yearOf } from "../time/calendar.ts"
import { instantAt } from "../time/instant.ts"
import { eventAt, sourceAt, type Text, type Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"

/** One address of the site, and what its page needs to know before any script runs. */
export interface Shell {
  /** Folder from the site's root, with its closing slash; "" is the root itself. */
  readonly path: string
  /** null keeps the title of index.html. */
  readonly title: string | null
  /** The timeline that the page shows, to be fetched at once. */
  readonly timeline: string | null
}

/** Up to this many years each year has a page, events or not; past it, only years where an event starts or ends. */
const MOST_YEARS = 500
/** The address grammar: `-?\d{1,7}`. */
const FARTHEST_YEAR = 9_999_999

/** Every address of a timeline that can be opened without a server behind it: whole, years, events, sources. */
export function shellsOf(timeline: Timeline, yearName: (year: number) => string): Shell[] {
  const read = (text: Text) => textIn(text, timeline.language, timeline.language).value
  const whole = read(timeline.title)
  const shell = (path: string, part: string): Shell => ({
    path: `${timeline.id}/${path}`,
    title: part === "" ? whole : `${part} · ${whole}`,
    timeline: timeline.id,
  })
  const events = Array.from({ length: timeline.length }, (_, index) => eventAt(index))
  return [
    shell("", ""),
    ...yearsOf(timeline).map((year) => shell(`${year}/`, yearName(year))),
    ...events.map((event) => shell(`event/${timeline.idOf(event)}/`, read(timeline.titleOf(event)))),
    ...timeline.sources.map((source, index) => {
      const name = source.title === null ? (source.publisher ?? `${Number(sourceAt(index)) + 1}`) : read(source.title)
      return shell(`source/${source.id}/`, name)
    }),
  ]
}

/** Years that have a page, ascending. */
export function yearsOf(timeline: Timeline): number[] {
  if (timeline.extent === null) return []
  const first = yearOf(timeline.extent.from)
  const last = lastYearOf(timeline.extent)
  const count = last - first + 1
  if (count <= MOST_YEARS) return Array.from({ length: count }, (_, index) => first + index).filter(hasAddress)
  const { from, to } = timeline.columns
  const years = new Set<number>()
  for (let event = 0; event < timeline.dated; event += 1) {
    const span = { from: instantAt(from[event]!), to: instantAt(to[event]!) }
    years.add(yearOf(span.from))
    years.add(lastYearOf(span))
  }
  return [...years].filter(hasAddress).sort((a, b) => a - b)
}

const hasAddress = (year: number) => Math.abs(year) <= FARTHEST_YEAR

/** `../` for each folder of a path. */
export const upFrom = (path: string): string => "../".repeat(path.split("/").length - 1)

/**
 * index.html as it stands at an address. `html` is the built page, whose links begin with "./" (or the dev server's,
 * whose links begin with "/"). The page finds the site's root and its timelines in two `meta` tags.
 */
export function shellHtml(html: string, shell: Shell, slugs: readonly string[]): string {
  const up = upFrom(shell.path)
  const root = up === "" ? "./" : up
  // The root shows whatever `?src=` names as well, so that what it needs is known only to its script.
  const file = shell.timeline === null || up === "" ? null : `${root}${shell.timeline}/read.json`
  const head = [
    `<meta name="sourceline-root" content="${root}" />`,
    `<meta name="sourceline-timelines" content="${escapeHtml(slugs.join(" "))}" />`,
    ...(file === null ? [] : [`<link rel="preload" as="fetch" crossorigin href="${escapeHtml(file)}" />`]),
  ]
  return withHead(up === "" ? html : html.replace(RELATIVE_LINK, `$1="${up}`), head, shell.title)
}

/** `src="./…"` and `href="./…"`, the one form in which Vite writes links with `base: "./"`. */
const RELATIVE_LINK = /\b(src|href)="\.\//g

/** How many folders deep an address can be: slug/event/id/, and one more for a stray slash. */
const DEEPEST = 4

/**
 * 404.html, which a host serves at any depth, so that no relative link in it can be right. It asks for find-root.js at
 * each depth; the nearest that answers knows where the root is and sets the links, which wait in data attributes.
 */
export function lostHtml(html: string, slugs: readonly string[]): string {
  const head = [
    `<meta name="sourceline-root" content="auto" />`,
    `<meta name="sourceline-timelines" content="${escapeHtml(slugs.join(" "))}" />`,
    `<meta name="robots" content="noindex" />`,
  ]
  const scripts = Array.from(
    { length: DEEPEST + 1 },
    (_, up) => `<script src="${"../".repeat(up)}find-root.js"></script>`,
  )
  return withHead(html.replace(RELATIVE_LINK, `data-$1="`), head, null).replace(
    "</body>",
    `${scripts.join("\n")}\n</body>`,
  )
}

function withHead(html: string, head: readonly string[], title: string | null): string {
  const bare = html.replace(/\s*<meta name="sourceline-(root|timelines)"[^>]*>/g, "")
  const lines = head.map((line) => `    ${line}\n`).join("")
  const place = /[ \t]*<title>[^<]*<\/title>/.exec(bare)
  if (place === null) throw new Error("index.html has no <title>, beside which the page's own tags go")
  const titled = title === null ? place[0] : `    <title>${escapeHtml(title)}</title>`
  return bare.slice(0, place.index) + lines + titled + bare.slice(place.index + place[0].length)
}

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
