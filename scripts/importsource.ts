import { fileURLToPath } from "node:url"
import { runnerImport, type Plugin } from "vite"
import { words } from "./words.ts"

const project = fileURLToPath(new URL("..", import.meta.url))

/** Node has no use for style sheets. */
const noStyles: Plugin = {
  name: "sourceline-no-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no-style" : null),
  load: (id) => (id === "\0no-style" ? "export {}" : null),
}

/**
 * Runs a module of src in Node, which on version 20 reads neither TypeScript nor JSX nor style sheets. `languages`: the
 * folder that they are in, where it is not the project's own.
 */
export async function importSource<T>(path: string, languages?: string): Promise<T> {
  const { module } = await runnerImport<T>(fileURLToPath(new URL(`../${path}`, import.meta.url)), {
    root: project,
    configFile: false,
    envDir: false,
    logLevel: "error",
    mode: "production",
    plugins: [words(languages), noStyles],
    // As the build compiles it: React's development JSX is not there in production.
    oxc: { jsx: { runtime: "automatic", development: false } },
  })
  return module
}
