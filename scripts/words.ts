import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const PREFIX = "virtual:words/"
const FOLDER = fileURLToPath(new URL("../src/time/languages/", import.meta.url))

/** What a language is before anything is drawn: `view`, and what only a page or only a frame needs as well. */
const WITH_VIEW: Readonly<Record<string, string>> = { page: "tools", frame: "embed" }

/** Languages that have a file in a folder: English first, which stands in for others, then by tag. */
export function tagsIn(folder: string): readonly string[] {
  // What stands beside the languages has a longer name.
  const tags = readdirSync(folder).flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? [])
  return ["en", ...tags.filter((tag) => tag !== "en").sort()]
}

/**
 * A language is one file. This finds it and makes of it what parts.d.ts declares, so that no other file has to name it.
 * A page needs its words in parts at several times: `virtual:words/fr-page` is what a page says before anything is drawn,
 * in French alone, and a chunk of its own; `virtual:words/every-share` is the export `share` of every language. The query
 * makes the file a module of its own for each part, of which the bundler keeps what that part uses. `folder`: where the
 * languages are, with its closing slash.
 */
export const words = (folder = FOLDER): Plugin => ({
  name: "sourceline-words",
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load(id) {
    const [, name] = new RegExp(`^\\0${PREFIX}([a-z-]+)(?:\\?|$)`).exec(id) ?? []
    return name === undefined ? null : moduleOf(name, folder)
  },
})

function moduleOf(name: string, folder: string): string {
  const [whose = "", part = ""] = name.split("-")
  const tags = tagsIn(folder)
  const from = (file: string) => `from ${JSON.stringify(folder + file)}\n`
  const importEach = (part: string) => tags.map((tag) => `import { ${part} as _${tag} } ${from(`${tag}.ts?${part}`)}`)
  const all = `[${tags.map((tag) => `_${tag}`).join()}]`
  if (name === "tags") return `export const TAGS = ${JSON.stringify(tags)}`
  // Ready-made, for embed.js has no byte to spare for making it.
  if (name === "framepath") return `export const FRAME_IN_LANGUAGE = /\\/(${tags.join("|")})\\/embed\\/$/`
  if (name === "names") return `${importEach("language").join("")}export const LANGUAGES = ${all}`
  if (name === "whole")
    return `${tags.map((tag) => `import { ${tag} as _${tag} } ${from(`${tag}.ts`)}`).join("")}export const LANGUAGES = ${all}`
  if (whose === "fetched")
    return `export const fetchWords = (tag) => ${choice(tags, (tag) => `import("${PREFIX}${tag}-${part}")`)}`
  if (whose === "every")
    return `${importEach(part).join("")}export const wordsIn = (tag) => ${choice(tags, (tag) => `_${tag}`)}`
  const more = WITH_VIEW[part]!
  return `import { view, ${more} } ${from(`${whose}.ts?${part}`)}export const words = { ...view, ${more} }`
}

/** An expression: what stands for each language, by `tag`. */
const choice = ([english, ...others]: readonly string[], each: (tag: string) => string): string =>
  others.reduceRight((rest, tag) => `tag === "${tag}" ? ${each(tag)} : ${rest}`, each(english!))
