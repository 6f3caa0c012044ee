import { createReadStream, statSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize, sep } from "node:path"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
}

export interface BenchServer {
  readonly origin: string
  /** Bytes of answers' bodies by the prefix that they stand under, since the last call. */
  readonly taken: () => Readonly<Record<string, number>>
  readonly close: () => void
}

/** Folders by address prefix, streamed, uncompressed, never kept by the browser; parts of a file for who asks for them. */
export async function serveBench(mounts: Readonly<Record<string, string>>): Promise<BenchServer> {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length)
  let taken: Record<string, number> = {}
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)
    const prefix = prefixes.find((each) => path.startsWith(each))
    const folder = prefix === undefined ? undefined : mounts[prefix]
    const file = folder === undefined ? null : findFile(folder, path.slice(prefix!.length))
    if (file === null) return void response.writeHead(404).end()
    taken[prefix!] = (taken[prefix!] ?? 0) + send(file, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    taken() {
      const since = taken
      taken = {}
      return since
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function findFile(folder: string, path: string): string | null {
  let file = join(folder, normalize(`/${path}`))
  if (!`${file}${sep}`.startsWith(join(folder, sep))) return null
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) file = join(file, "index.html")
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null
}

/** Sends a file, or the one part asked for, and gives the bytes. */
function send(file: string, request: IncomingMessage, response: ServerResponse): number {
  const { size } = statSync(file)
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "")
  const start = asked === null ? 0 : Number(asked[1])
  const end = asked === null || asked[2] === "" ? size - 1 : Math.min(Number(asked[2]), size - 1)
  const headers = {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "accept-ranges": "bytes",
  }
  if (start > end) {
    response.writeHead(size === 0 ? 200 : 416, { ...headers, "content-length": 0 }).end()
    return 0
  }
  const range = asked === null ? {} : { "content-range": `bytes ${String(start)}-${String(end)}/${String(size)}` }
  response.writeHead(asked === null ? 200 : 206, { ...headers, ...range, "content-length": end - start + 1 })
  createReadStream(file, { start, end }).pipe(response)
  return end - start + 1
}
