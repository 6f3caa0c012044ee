import { createHash } from "node:crypto"
import { readFile, stat } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize, sep } from "node:path"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
}

/** Files whose names change with what is in them, and which the hosts in deploy/ let browsers keep. */
const HASHED = /[\\/]assets[\\/][^\\/]+$/

export interface ServerOptions {
  /** Address prefix (with both slashes) → folder. */
  readonly mounts: Readonly<Record<string, string>>
  /** Other origins may read what it serves. */
  readonly isShared?: boolean
}

export interface RunningServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/**
 * A static host as people use them: folders get their slash, unknown addresses 404.html, and nothing is cached but what
 * has its hash in its name. A test puts a file of its own with `PUT /files/NAME`; `GET /files/NAME?held` sends half of
 * it at first and the rest only after `POST /files/NAME`, so that a test can look at what shows while a file is on its
 * way; `DELETE` breaks the connection. Ranges of such a file can be asked for. `?unsized`: how long it is is not told.
 */
export async function startServer({ mounts, isShared = false }: ServerOptions): Promise<RunningServer> {
  const files = new Map<string, Buffer>()
  const held = new Map<string, (isBroken?: boolean) => void>()
  // Longest first: /a/b/ before /.
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length)

  const server = createServer((request, response) => {
    if (isShared) response.setHeader("access-control-allow-origin", "*")
    response.setHeader("cache-control", "no-store")
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://localhost${request.url ?? "/"}`)
    const path = decodeURIComponent(url.pathname)
    if (path.startsWith("/files/")) return answerFile(path.slice("/files/".length), url, request, response)
    const prefix = prefixes.find((each) => path.startsWith(each))
    const folder = prefix === undefined ? undefined : mounts[prefix]
    if (prefix === undefined || folder === undefined) return void response.writeHead(404).end()
    const file = join(folder, normalize(`/${path.slice(prefix.length)}`))
    if (!`${file}${sep}`.startsWith(join(folder, sep))) return void response.writeHead(404).end()
    const found = await stat(file).catch(() => null)
    if (found?.isDirectory() === true) {
      if (!path.endsWith("/")) return void response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end()
      if (await send(join(file, "index.html"), 200, request, response)) return
    } else if (found !== null && (await send(file, 200, request, response))) return
    if (!(await send(join(folder, "404.html"), 404, request, response))) response.writeHead(404).end()
  }

  async function answerFile(name: string, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "PUT") {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      files.set(name, Buffer.concat(parts))
      return void response.writeHead(204).end()
    }
    if (request.method === "POST") {
      held.get(name)?.()
      held.delete(name)
      return void response.writeHead(204).end()
    }
    if (request.method === "DELETE") {
      held.get(name)?.(true)
      held.delete(name)
      return void response.writeHead(204).end()
    }
    const body = files.get(name)
    if (body === undefined) return void response.writeHead(404).end()
    // `?noranges`: a host that sends nothing but wholes.
    if (!url.searchParams.has("noranges") && sendRange(body, request, response)) return
    const type = TYPES[extname(name)] ?? "text/plain"
    const size = url.searchParams.has("unsized") ? {} : { "content-length": body.length }
    response.writeHead(200, { "content-type": type, ...size, etag: etagOf(body) })
    if (!url.searchParams.has("held")) return void response.end(body)
    const half = Math.floor(body.length / 2)
    response.write(body.subarray(0, half))
    held.set(name, (isBroken) => (isBroken === true ? response.destroy() : response.end(body.subarray(half))))
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const etagOf = (body: Buffer): string => `"${createHash("sha1").update(body).digest("base64url")}"`

/** One range of bytes, where it is asked for and the file is still the same. */
function sendRange(body: Buffer, { headers }: IncomingMessage, response: ServerResponse): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? []
  const etag = etagOf(body)
  if (first === undefined || last === undefined || (headers["if-range"] ?? etag) !== etag) return false
  const piece = body.subarray(Number(first), Number(last) + 1)
  const range = `bytes ${first}-${last}/${String(body.length)}`
  response.writeHead(206, { "content-range": range, "content-length": piece.length, etag }).end(piece)
  return true
}

async function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const body = await readFile(file).catch(() => null)
  if (body === null) return false
  const etag = etagOf(body)
  if (status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304).end()
    return true
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream"
  if (status === 200 && HASHED.test(file)) response.setHeader("cache-control", "public, max-age=31536000, immutable")
  response.writeHead(status, { "content-type": type, "content-length": body.length, etag })
  response.end(request.method === "HEAD" ? undefined : body)
  return true
}
