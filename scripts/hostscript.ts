import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build, type Plugin, type Rolldown } from "vite"
import { words } from "./words.ts"

/** gzip bytes, with 1 kB = 1,000 as Vite prints them. */
export const HOST_LIMIT = 2500

/**
 * `embed.js` for pages that hold a timeline in a frame, with its types: one file that imports nothing, under a name that
 * stays, since other sites name it. Past its limit the build fails.
 */
export function hostScript(): Plugin {
  let root = process.cwd()
  return {
    name: "sourceline-host-script",
    configResolved(config) {
      root = config.root
    },
    async generateBundle() {
      const source = await buildHostScript(root)
      const fault = hostFault(source)
      if (fault !== null) return this.error(fault)
      this.emitFile({ type: "asset", fileName: "embed.js", source })
      this.emitFile({ type: "asset", fileName: "embed.d.ts", source: typesOf(root) })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.replace(/[?#].*$/, "")
        const send = (type: string, text: string) =>
          response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(text)
        if (path === "/embed.js") void buildHostScript(root).then((text) => send("text/javascript", text), next)
        else if (path === "/embed.d.ts") send("text/plain", typesOf(root))
        else next()
      })
    },
  }
}

const typesOf = (root: string) => readFileSync(join(root, "src/embed/embed.d.ts"), "utf8")

export async function buildHostScript(root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [words()],
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, "src/embed/host.ts"),
        preserveEntrySignatures: "strict",
        output: { format: "es", entryFileNames: "embed.js" },
      },
    },
  })) as Rolldown.RolldownOutput
  const [script, ...others] = built.output
  if (others.length > 0) throw new Error(`embed.js is to be one file; it came with ${others[0]!.fileName}`)
  return script.code
}

/** Why the build must not pass. */
export function hostFault(source: string): string | null {
  const bytes = gzipSync(source, { level: 9 }).length
  return bytes > HOST_LIMIT ? `size budget: embed.js is ${bytes} bytes gzip; the limit is ${HOST_LIMIT}` : null
}
