import { existsSync, readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join, resolve } from "node:path"
import type { Plugin } from "vite"
import { en } from "../time/languages/en.ts"
import { fr } from "../time/languages/fr.ts"
import { yearInWords } from "../time/words.ts"
import { baseOf } from "../timeline/text.ts"
import { faultsIn, prereadOf, readBundled, slugsOf, tellProblem } from "./bundled.ts"
import { lostHtml, shellHtml, shellsOf, type Shell } from "./shell.ts"

export interface PagesOptions {
  /** Folder of timeline files, from the project's root. */
  readonly folder: string
  /** ms since 1970; where open-ended periods end, and so the last year that has a page. */
  readonly now: () => number
}

/**
 * Lets every address of the site answer on any static host: at build a small page per address, each index.html with
 * its links at the right depth; in dev and preview the same addresses through a middleware.
 */
export function pages({ folder, now }: PagesOptions): Plugin {
  let root = process.cwd()
  const read = () => readBundled(join(root, folder), now())
  return {
    name: "sourceline-pages",
    enforce: "post",
    configResolved(config) {
      root = config.root
    },

    generateBundle(_options, bundle) {
      const page = bundle["index.html"]
      if (page?.type !== "asset") return this.error("the build has no index.html to make the site's pages from")
      const html = String(page.source)
      const bundled = read()
      const faults = faultsIn(bundled)
      if (faults.length > 0) return this.error(`timelines with errors:\n${faults.join("\n")}`)
      const slugs = slugsOf(bundled)
      const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source })

      for (const each of bundled) {
        const { file, text, timeline, problems } = each
        for (const problem of problems) if (problem.level === "warning") this.warn(tellProblem(file, problem))
        if (timeline === null) continue
        emit(`${timeline.id}/timeline.json`, text)
        emit(`${timeline.id}/read.json`, prereadOf(each, timeline))
        for (const shell of shellsOf(timeline, yearNamesIn(timeline.language))) {
          emit(`${shell.path}index.html`, shellHtml(html, shell, slugs))
        }
      }
      page.source = shellHtml(html, frontOf(slugs), slugs)
      emit("404.html", lostHtml(html, slugs))
    },

    configureServer(server) {
      server.watcher.add(join(root, folder))
      server.watcher.on("change", (file) => {
        if (file.startsWith(join(root, folder))) server.ws.send({ type: "full-reload" })
      })
      server.middlewares.use((request, response, next) => {
        const answer = async () => {
          const { path, url } = addressOf(request)
          const [, slug, form] = /^\/([^/]+)\/(timeline|read)\.json$/.exec(path) ?? []
          const file = slug === undefined ? undefined : read().find(({ timeline }) => timeline?.id === slug)
          if (file != null && file.timeline !== null) {
            const text = form === "read" ? prereadOf(file, file.timeline) : file.text
            return send(response, 200, "application/json", text)
          }
          if (!isPage(request, path)) return next()
          if (!path.endsWith("/")) return redirect(response, url)
          const slugs = slugsOf(read())
          const timeline = slugs.find((each) => path.startsWith(`/${each}/`)) ?? null
          const shell = path === "/" ? frontOf(slugs) : { path: path.slice(1), title: null, timeline }
          const page = readFileSync(join(root, "index.html"), "utf8")
          const html = await server.transformIndexHtml("/index.html", page, request.originalUrl)
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

/** A page's title is in the language of its file, where the interface speaks it. */
const yearNamesIn = (language: string) => (year: number) => yearInWords(year, baseOf(language) === "fr" ? fr : en)

/** The root shows the one timeline of a site that has one; else the list of them. */
const frontOf = (slugs: readonly string[]): Shell => ({
  path: "",
  title: null,
  timeline: slugs.length === 1 ? (slugs[0] ?? null) : null,
})

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
