import { writeAddress } from "../state/address.ts"
import { writeSpan } from "../state/addressspan.ts"
import { stateToShare, type ShareChoices, type ShareTarget } from "../state/sharing.ts"
import { hasOwnPages, hasYearPage } from "../state/yearpages.ts"
import { embedAddressOf } from "../state/snippet.ts"
import type { State } from "../state/state.ts"
import { addressOf } from "./addressof.ts"
import type { Sharing } from "./viewer.ts"

/** Absolute addresses of one thing. */
export interface ShareLinks {
  readonly link: string
  readonly embed: string
  /** The file that an oEmbed reader is led to. null: someone else's timeline has no pages here. */
  readonly oembed: string | null
}

type Parameter = readonly [string, string]

export function shareLinks(
  state: State,
  target: ShareTarget,
  choices: ShareChoices,
  { root, frame }: Pick<Sharing, "root" | "frame">,
): ShareLinks {
  const absolute = (below: string): string => new URL(below, root).href
  const shown = stateToShare(state, target, choices)
  const query = writeAddress(shown, "query").query
  // An address leaves out a span that follows from the rest; a view is meant as it is, also once the file has grown.
  const isNamed = target.kind !== "view" || query.some(([key]) => key === "t")
  const span: readonly Parameter[] = isNamed ? [] : [["t", writeSpan(target.span, shown.plotWidth)]]
  const kept = [...frame.kept, ...span]
  const embed = (slug: string | null) => absolute(embedAddressOf(slug, [...kept, ...query]))
  if (frame.form === "query")
    return { link: absolute(addressOf(shown, { ...frame, kept }).slice(1)), embed: embed(null), oembed: null }

  const hasPages = choices.language !== null && hasOwnPages(state.timeline, choices.language)
  const slug = hasPages ? `${frame.slug}/${choices.language}` : frame.slug
  return {
    link: absolute(addressOf(shown, { ...frame, slug, kept }).slice(1)),
    embed: embed(frame.slug),
    oembed: absolute(`${folderOf(shown, slug)}oembed.json`),
  }
}

/** The folder of the page that the build wrote for what is shown. */
function folderOf(shown: State, slug: string): string {
  const { path } = writeAddress(shown, "path")
  const [year] = path
  const isMissing = path.length === 1 && !hasYearPage(shown.timeline, Number(year))
  return [...slug.split("/"), ...(isMissing ? [] : path)].map((part) => `${encodeURIComponent(part)}/`).join("")
}
