import type { Rolldown } from "vite"
import type { Built, Entry } from "./build.ts"

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** The faces of headings and interface; italics and rarer letters come when they are met. */
const FIRST_FONTS: readonly string[] = ["sans.woff2", "serif.woff2"]

/** What somebody else's file is read and shown with, beyond the first view. */
const AHEAD = ["/src/entry/loadfile.ts", "/src/entry/afterparts.ts", "/src/entry/router.tsx", "/src/view/crowding.ts"]
const AHEAD_FRAMED = ["/src/entry/loadfile.ts?apart", "/src/entry/embedparts.ts?apart"]

/** What the pages link to, by the names that the bundler gave. `html`: its index.html. `icon`: SVG. */
export function builtOf(bundle: Bundle, html: string, icon: string): Built {
  const files = Object.values(bundle)
  const linked = new Set(files.map(({ fileName }) => fileName).filter((name) => html.includes(name)))
  const article = files.find((file) => file.type === "asset" && file.names.includes("article.css"))
  return {
    html,
    laterStyles: stylesIn(findChunk("/src/entry/afterparts.ts", bundle), bundle).filter((name) => !linked.has(name)),
    articleStyle: article?.fileName ?? "",
    fonts: files.flatMap((file) =>
      file.type === "asset" && file.names.some((name) => FIRST_FONTS.includes(name)) ? [file.fileName] : [],
    ),
    icon,
    foreign: filesOf(AHEAD, linked, bundle),
    words: wordsOf(bundle, "page"),
    embed: entryOf(bundle),
  }
}

function entryOf(bundle: Bundle): Entry {
  const entry = findChunk("/src/entry/embed.tsx", bundle)
  const script = entry?.fileName ?? ""
  const imports = importsOf(entry, bundle)
  const styles = stylesIn(entry, bundle)
  return {
    script,
    imports,
    styles,
    foreign: filesOf(AHEAD_FRAMED, new Set([script, ...imports, ...styles]), bundle),
    words: wordsOf(bundle, "frame?apart"),
  }
}

/** The chunk that a module went into. */
const findChunk = (module: string, bundle: Bundle): Chunk | null =>
  Object.values(bundle).find(
    (file): file is Chunk => file.type === "chunk" && file.moduleIds.some((id) => id.endsWith(module)),
  ) ?? null

/** Style sheets, then scripts, of some modules and of what those import at once, but for what the page links to itself. */
function filesOf(modules: readonly string[], linked: ReadonlySet<string>, bundle: Bundle): readonly string[] {
  const chunks = modules.flatMap((module) => findChunk(module, bundle) ?? [])
  const styles = chunks.flatMap((chunk) => stylesIn(chunk, bundle))
  const scripts = chunks.flatMap((chunk) => [chunk.fileName, ...importsOf(chunk, bundle)])
  return [...new Set([...styles, ...scripts])].filter((name) => !linked.has(name))
}

/** By language: the chunk of its words for the first view. */
function wordsOf(bundle: Bundle, whose: "page" | "frame?apart"): Readonly<Record<string, string>> {
  const words: Record<string, string> = {}
  for (const file of Object.values(bundle)) {
    const [, language, ending] = /virtual:words\/(\w+)-(.*)$/.exec(chunkModule(file)) ?? []
    if (language !== undefined && ending === whose) words[language] = file.fileName
  }
  return words
}

const chunkModule = (file: Rolldown.OutputAsset | Chunk): string =>
  file.type === "chunk" ? (file.facadeModuleId ?? "") : ""

/** All that a chunk imports at once, however deep. */
function importsOf(
  chunk: Rolldown.OutputAsset | Chunk | null | undefined,
  bundle: Bundle,
  seen = new Set<string>(),
): readonly string[] {
  for (const name of chunk?.type === "chunk" ? chunk.imports : [])
    if (!seen.has(name)) importsOf(bundle[name], bundle, seen.add(name))
  return [...seen]
}

/** Of a chunk and of all that it imports at once, in the order in which they apply. */
function stylesIn(chunk: Chunk | null, bundle: Bundle, seen = new Set<string>()): string[] {
  if (chunk === null || seen.has(chunk.fileName)) return []
  seen.add(chunk.fileName)
  const below = chunk.imports.flatMap((name) => {
    const imported = bundle[name]
    return imported?.type === "chunk" ? stylesIn(imported, bundle, seen) : []
  })
  return [...new Set([...below, ...(chunk.viteMetadata?.importedCss ?? [])])]
}
