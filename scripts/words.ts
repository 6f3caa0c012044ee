import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const PREFIX = "virtual:words/"
const FOLDER = fileURLToPath(new URL("../src/time/languages/", import.meta.url))

/**
 * A language is one file, and a page needs its words in three parts at three times: `virtual:words/fr-view` is the export
 * `view` of `src/time/languages/fr.ts` alone. The query makes the file a module of its own for each part, of which the
 * bundler keeps what that part uses.
 */
export const words = (): Plugin => ({
  name: "sourceline-words",
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load(id) {
    const [, tag, part] = new RegExp(`^\\0${PREFIX}([a-z]+)-([a-z]+)$`).exec(id) ?? []
    if (tag === undefined || part === undefined) return null
    return `export { ${part} as words } from ${JSON.stringify(`${FOLDER}${tag}.ts?${part}`)}`
  },
})
