// Prints the path of an nginx for the tests, and sees to it that there is one. Progress goes to stderr.
//   node scripts/find-nginx.mjs          finds one; as root on Debian or Ubuntu, else installs one
//   node scripts/find-nginx.mjs --look   only looks; prints nothing when there is none
import { spawnSync } from "node:child_process"
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { isRootOn, run, tellProgram } from "./findprogram.mjs"

// sbin is on the path of root only, and Homebrew's folder not on that of every shell.
const PLACES = ["/usr/sbin", "/usr/local/sbin", "/usr/local/nginx/sbin", "/opt/homebrew/bin", "/usr/local/bin"]
/** Debian asks this file before a package starts its service; 101 says no. */
const POLICY = "/usr/sbin/policy-rc.d"

const works = (path) => spawnSync(path, ["-v"], { stdio: "ignore", timeout: 20_000 }).status === 0

function look() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...PLACES]
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path) && works(path)) ?? null
}

/** The tests start an nginx of their own: the package's must keep no port, neither now nor after the next start. */
function install() {
  if (!isRootOn("debian", "ubuntu")) return null
  run("nginx", "apt-get", ["update", "-q"])
  const isOurs = !existsSync(POLICY)
  // Ctrl+C ends apt-get, and then this: else the file would stay and keep every later package from starting.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (process.exitCode = 1))
  if (isOurs) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 })
  try {
    // Another apt-get may be at work.
    const wait = ["-o", "DPkg::Lock::Timeout=300"]
    run("nginx", "apt-get", ["install", "-y", "-q", "--no-install-recommends", ...wait, "nginx"])
  } finally {
    if (isOurs) rmSync(POLICY, { force: true })
  }
  if (existsSync("/run/systemd/system")) run("nginx", "systemctl", ["disable", "nginx"])
  return look()
}

tellProgram({
  variable: "NGINX",
  a: "an nginx",
  works,
  look,
  install,
  none:
    "No nginx found, and none could be installed. The tests hold deploy/nginx.conf against it. Install one (Debian:\n" +
    "apt-get install nginx; macOS: brew install nginx), or set NGINX to the path of one you have.\n",
})
