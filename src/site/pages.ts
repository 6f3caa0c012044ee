import { existsSync, readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join, resolve } from "node:path"
import type { Plugin } from "vite"
import type { Timeline } from "../timeline/model.ts"
import { writePreread } from "../timeline/preread.ts"
import type { Builder } from "./build.ts"
import { builtOf } from "./built.ts"
import { faultsIn, problemsOf, readBundled, slugsOf, tellProblem, type Bundled } from "./bundled.ts"
import { servedText } from "./servedfile.ts"
import { EMPTY_SHELL, shellHtml } from "./shell.ts"

export interface PagesOptions {
  /** Folder of timeline files, from the project's root. */
  readonly folder: string
  /** ms since 1970; where open-ended periods end, and so the last year that has a page. */
  readonly now: () => number
  /** Where the site will stand; null: not known, so that every link is relative. */
  readonly url: string | null
  /** What writes the pages, which needs more than Node can read. */
  readonly load: () => Promise<Builder>
}

/**
 * Lets every address of the site answer on any static host: at build a prerendered page per address, each index.html
 * with its links at the right depth; in dev the same addresses, for the script to fill, through a middleware.
 */
export function pages({ folder, now, url, load }: PagesOptions): Plugin {
  let root = process.cwd()
  let cacheFolder = ""
  // The day, not the hour: else every picture with a period that goes on would be another at each build.
  const today = () => Math.floor(now() / DAY) * DAY
  const read = () => readBundled(join(root, folder), today())
  return {
    name: "sourceline-pages",
    enforce: "post",
    configResolved(config) {
      root = config.root
      cacheFolder = join(config.root, ".cache", "cards")
    },

    async generateBundle(_options, bundle) {
      const page = bundle["index.html"]
      if (page?.type !== "asset") return this.error("the build has no index.html to make the site's pages from")
      const bundled = read()
      const faults = faultsIn(bundled)
      if (faults.length > 0) return this.error(`timelines with errors:\n${faults.join("\n")}`)
      for (const { file, problems } of bundled)
        for (const problem of problems) if (problem.level === "warning") this.warn(tellProblem(file, problem))
      const { buildSite } = await load()
      await buildSite({
        built: builtOf(bundle, String(page.source), readFileSync(join(root, "public", "icon.svg"), "utf8")),
        bundled,
        url,
        now: today(),
        cacheFolder,
        warn: (message) => this.warn(message),
        emit: (fileName, source) => {
          if (fileName === "index.html") page.source = source
          else this.emitFile({ type: "asset", fileName, source })
        },
      })
    },

    configureServer(server) {
      let builder: Promise<Builder> | null = null
      const prereadOf = async (file: Bundled, timeline: Timeline) => {
        const { LANGUAGES } = await (builder ??= load())
        return writePreread(timeline, problemsOf(file, timeline, LANGUAGES))
      }
      server.watcher.add(join(root, folder))
      server.watcher.on("change", (file) => {
        if (file.startsWith(join(root, folder))) server.ws.send({ type: "full-reload" })
      })
      server.middlewares.use((request, response, next) => {
        const answer = async () => {
          const { path, url } = addressOf(request)
          const [, slug, form] = /^\/([^/]+)\/(timeline|read)\.json$/.exec(path) ?? []
          const found = slug === undefined ? undefined : read().find(({ timeline }) => timeline?.id === slug)
          if (found != null && found.timeline !== null) {
            const text = form === "read" ? await prereadOf(found, found.timeline) : servedText(found.text)
            return send(response, 200, "application/json", text)
          }
          if (!isPage(request, path)) return next()
          if (!path.endsWith("/")) return redirect(response, url)
          if (existsSync(join(root, "public", path, "index.html"))) {
            request.url = `${path}index.html`
            return next()
          }
          const slugs = slugsOf(read())
          const timeline = slugs.find((each) => path.startsWith(`/${each}/`))
          const file = timeline === undefined ? null : `${timeline}/read.json`
          const shell = { ...EMPTY_SHELL, path: path.slice(1), file }
          const page = readFileSync(join(root, "index.html"), "utf8")
          const started = path.endsWith("/embed/") ? page.replace("entry/page.tsx", "entry/embed.tsx") : page
          const html = await server.transformIndexHtml("/index.html", started, request.originalUrl)
          send(response, 200, "text/html", shellHtml(html, shell, slugs))
        }
        answer().catch(next)
      })
    },

    configurePreviewServer(server) {
      // As static hosts do: a folder's address gets its slash, and what is not there gets 404.html.
      const built = resolve(root, server.config.build.outDir)
      server.middlewares.use((request, response, next) => {
        const { path, url } = addressOf(request)
        if (!isPage(request, path)) return next()
        const isThere = existsSync(join(built, path, "index.html"))
        if (!isThere) return send(response, 404, "text/html", readFileSync(join(built, "404.html"), "utf8"))
        return path.endsWith("/") ? next() : redirect(response, url)
      })
    },
  }
}

/** ms */
const DAY = 86_400_000

function addressOf(request: IncomingMessage): { readonly path: string; readonly url: URL } {
  const url = new URL(`http://localhost${request.url ?? "/"}`)
  return { path: url.pathname, url }
}

/** A page's address has no ending; Vite's own begin with @ or __, or are modules. */
const isPage = (request: IncomingMessage, path: string): boolean =>
  (request.method === "GET" || request.method === "HEAD") && /^\/(?!@|__|node_modules\/|src\/)([^.]*)$/.test(path)

function redirect(response: ServerResponse, url: URL): void {
  response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end()
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body)
}
