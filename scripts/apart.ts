import { resolve } from "node:path"
import type { Plugin, Rolldown } from "vite"

const MARK = "apart"
const IS_APART = new RegExp(`[?&]${MARK}$`)
/** What Vite and words.ts read by themselves, query or not. */
const IS_FILE = /^([^\0]*\.(tsx?|m?js|css|woff2)(\?|$)|\0virtual:words\/)/

/**
 * Gives what an entry imports, and what that imports, to it alone: every module is a second one under a query, so that
 * no chunk is shared with the site's pages. For the viewer in a frame: browsers keep what is fetched in a frame apart by
 * the site around it, so a shared chunk would be fetched twice all the same, and each side would pay for the seams.
 */
export const apart = (entry: string): Plugin => ({
  name: "sourceline-apart",
  apply: "build",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (importer === undefined || !(IS_APART.test(importer) || importer.endsWith(entry))) return null
    const resolved = await this.resolve(source, importer.replace(IS_APART, ""), { ...options, skipSelf: true })
    if (resolved === null || resolved.external !== false || IS_APART.test(resolved.id)) return resolved
    return { ...resolved, id: `${resolved.id}${resolved.id.includes("?") ? "&" : "?"}${MARK}` }
  },
  async load(id) {
    const original = id.replace(IS_APART, "")
    if (original === id || IS_FILE.test(original)) return null
    const { code } = await this.load({ id: original })
    return code === null ? null : { code, moduleType: "js" }
  },
})

/** What a page fetches after its first view. */
const LATER = resolve("src/entry/afterparts.ts")

/**
 * One chunk for what a page needs at once and one for what the entry that stands apart does: in pieces they would be
 * half a kilobyte larger. One, too, for what comes after the first view and elsewhere as well: in pieces it would be a
 * dozen requests, which somebody else's file would queue behind. `others`: entries that are neither.
 */
export const firstViews = (entry: string, others: RegExp): Rolldown.CodeSplittingGroup[] => {
  const isApart = (id: string) => IS_APART.test(id) || id.endsWith(entry)
  let later: ReadonlySet<string> | null = null
  return [
    { name: "frame", test: isApart, tags: ["$initial"] },
    { name: "page", test: (id) => !isApart(id) && !others.test(id), tags: ["$initial"] },
    {
      name: (id, context) => ((later ??= importedFrom(LATER, context)).has(id) ? "shared" : null),
      debugName: "shared",
      minShareCount: 2,
    },
  ]
}

/** A module's own imports, and theirs, but for what is fetched later. */
function importedFrom(start: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const next of context.getModuleInfo(id)?.importedIds ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        waiting.push(next)
      }
  return seen
}
