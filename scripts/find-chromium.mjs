// Prints the path of a Chromium for the tests and the bench, and sees to it that there is one. Progress goes to stderr.
//   node scripts/find-chromium.mjs          finds one, else installs one
//   node scripts/find-chromium.mjs --look   only looks; prints nothing when there is none
import { execFileSync } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "playwright-core"
import { isRootOn, run, tellProgram } from "./findprogram.mjs"

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

function install() {
  if (isRootOn("debian")) {
    run("Chromium", "apt-get", ["update", "-q"])
    run("Chromium", "apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"])
    const found = look()
    if (found) return found
  }
  run("Chromium", process.execPath, ["node_modules/playwright-core/cli.js", "install", "--no-shell", "chromium"])
  return look()
}

tellProgram({
  variable: "CHROMIUM",
  a: "a Chromium or Chrome",
  works,
  look,
  install,
  none:
    "No Chromium or Chrome found, and none could be installed. Install one (Debian: apt-get install chromium;\n" +
    "elsewhere: npx playwright-core install chromium), or set CHROMIUM to the path of one you have.\n",
})
