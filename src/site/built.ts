import type { Rolldown } from "vite"
import type { Built, Entry } from "./build.ts"

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** The faces of headings and interface; italics and rarer letters come when they are met. */
const FIRST_FONTS: readonly string[] = ["sans.woff2", "serif.woff2"]

/** What the pages link to, by the names that the bundler gave. `html`: its index.html. `icon`: SVG. */
export function builtOf(bundle: Bundle, html: string, icon: string): Built {
  const files = Object.values(bundle)
  const find = (module: string): Chunk | null =>
    files.find((file): file is Chunk => file.type === "chunk" && file.facadeModuleId?.endsWith(module) === true) ?? null
  const stylesOf = (module: string) => stylesIn(find(module), bundle)
  const article = files.find((file) => file.type === "asset" && file.names.includes("article.css"))
  return {
    html,
    laterStyles: stylesOf("/src/entry/afterparts.ts").filter((style) => !html.includes(style)),
    articleStyle: article?.fileName ?? "",
    fonts: files.flatMap((file) =>
      file.type === "asset" && file.names.some((name) => FIRST_FONTS.includes(name)) ? [file.fileName] : [],
    ),
    icon,
    foreign: scriptsOf(["/src/entry/loadfile.ts", "/src/entry/afterparts.ts", "/src/entry/router.tsx"], find, bundle),
    words: wordsOf(bundle, "page"),
    embed: entryOf(find, stylesOf, bundle),
  }
}

function entryOf(
  find: (module: string) => Chunk | null,
  stylesOf: (module: string) => string[],
  bundle: Bundle,
): Entry {
  const entry = find("/src/entry/embed.tsx")
  return {
    script: entry?.fileName ?? "",
    imports: importsOf(entry, bundle),
    styles: stylesOf("/src/entry/embed.tsx"),
    foreign: scriptsOf(["/src/entry/loadfile.ts?apart", "/src/entry/embedparts.ts?apart"], find, bundle),
    words: wordsOf(bundle, "frame?apart"),
  }
}

/** Of some modules the chunks, and what those import at once, but for what is no chunk of its own. */
function scriptsOf(
  modules: readonly string[],
  find: (module: string) => Chunk | null,
  bundle: Bundle,
): readonly string[] {
  const chunks = modules.flatMap((module) => find(module) ?? [])
  return [...new Set(chunks.flatMap((chunk) => [chunk.fileName, ...importsOf(chunk, bundle)]))]
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
