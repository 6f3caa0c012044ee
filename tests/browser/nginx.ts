import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunningServer } from "./server.ts"

export interface NginxOptions {
  /** What `root` is. */
  readonly root: string
  /** What `$sourceline_at` is: "/a/b" for a site in that folder of the root. */
  readonly at?: string
}

/** deploy/nginx.conf with the lines that are the host's own, and nothing else, put to a test's use. */
export function configOf(text: string, { root, at = "" }: NginxOptions, port: number): string {
  const own: readonly (readonly [line: string, put: string])[] = [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["server_name timeline.example;", "server_name localhost;"],
    ["root /srv/sourceline;", `root "${root}";`],
    ['set $sourceline_at "";', `set $sourceline_at "${at}";`],
  ]
  return own.reduce((config, [line, put]) => {
    if (config.split(line).length !== 2) throw new Error(`deploy/nginx.conf should have one line with ${line}`)
    return config.replace(line, () => put)
  }, text)
}

/** Everything that nginx writes lies in its own folder, and one process does all, so that no root and no clean-up is needed. */
const mainConfig = (folder: string) => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 256; }
http {
    access_log off;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
    include ${folder}/site.conf;
}
`

/** An nginx on a port of its own, with the configuration that deploy/ gives. */
export async function startNginx(options: NginxOptions): Promise<RunningServer> {
  const program =
    process.env["NGINX"] ?? execFileSync(process.execPath, ["scripts/find-nginx.mjs", "--look"], { encoding: "utf8" })
  if (program.trim() === "") throw new Error("these tests need an nginx: run node scripts/find-nginx.mjs")
  const folder = mkdtempSync(join(tmpdir(), "sourceline-nginx-"))
  const port = await freePort()
  writeFileSync(join(folder, "nginx.conf"), mainConfig(folder))
  writeFileSync(join(folder, "site.conf"), configOf(readFileSync("deploy/nginx.conf", "utf8"), options, port))

  const child = spawn(program.trim(), ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  })
  const kill = () => void child.kill("SIGKILL")
  // A test run that is cut short leaves none behind.
  process.once("exit", kill)
  const close = async () => {
    process.removeListener("exit", kill)
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve))
      kill()
      await gone
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await listening(child)
  } catch (error) {
    await close()
    throw error
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}

/** nginx names its event method once its ports are open. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stderr?.on("data", (chunk) => {
      said += String(chunk)
      if (said.includes("event method")) resolve()
    })
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`nginx ended (${code}) with:\n${said}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
