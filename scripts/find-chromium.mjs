// Prints the path of a Chromium for the tests and the bench, and sees to it that there is one. Progress goes to stderr.
//   node scripts/find-chromium.mjs          finds one, else installs one
//   node scripts/find-chromium.mjs --look   only looks; prints nothing when there is none
import { execFileSync, spawnSync } from "node:child_process"
import { accessSync, constants, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]
const PLACES = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((folder) =>
    ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"].map((file) =>
      join(process.env[folder] ?? "", file),
    ),
  ),
  linux: ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome"],
}

function works(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    // Ubuntu has a stub in place of the program; Chrome on Windows opens a window when asked its version.
    if (process.platform !== "win32") execFileSync(path, ["--version"], { stdio: "pipe", timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function look() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const candidates = [...onPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()]
  return candidates.find(works) ?? null
}

function run(command, args) {
  process.stderr.write(`No Chromium found: running ${command} ${args.join(" ")}\n`)
  return spawnSync(command, args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
}

function isRootOnDebian() {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  } catch {
    return false
  }
}

function install() {
  if (isRootOnDebian()) {
    run("apt-get", ["update", "-q"])
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"])
    const found = look()
    if (found) return found
  }
  run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "--no-shell", "chromium"])
  return look()
}

// A path given by hand that does not work is a mistake to tell, not one to paper over with another browser.
const given = process.env.CHROMIUM
const mayInstall = !process.argv.includes("--look")
const found = given ? (works(given) ? given : null) : (look() ?? (mayInstall ? install() : null))

if (found) process.stdout.write(`${found}\n`)
else if (mayInstall) {
  process.stderr.write(
    given
      ? `CHROMIUM is ${given}, which does not start. Set it to a Chromium or Chrome, or unset it.\n`
      : "No Chromium or Chrome found, and none could be installed. Install one (Debian: apt-get install chromium;\n" +
          "elsewhere: npx playwright-core install chromium), or set CHROMIUM to the path of one you have.\n",
  )
  process.exitCode = 1
}
