// `npm test`: every check of the project, one heading each, and a last line that says how many passed and failed.
// Two streams run at once (two cores are common): the readers (types, format, lint) beside the build and the tests.
import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { relative } from "node:path"

const bin = (path) => [process.execPath, `node_modules/${path}`]
const RESULTS = ".cache/test-results.json"
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

let passed = 0
let failed = 0
const failures = []

function fail(name, detail) {
  failed += 1
  failures.push({ name, detail })
}

/** Runs a command with its output held back, so that stages running at once do not mix their lines. */
function run([command, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] })
    let out = ""
    let stdout = ""
    child.stdout.on("data", (chunk) => ((out += chunk), (stdout += chunk)))
    child.stderr.on("data", (chunk) => (out += chunk))
    child.on("error", (error) => resolve({ code: 1, out: String(error), stdout }))
    child.on("close", (code) => resolve({ code: code ?? 1, out, stdout }))
  })
}

function report(name, started, { code, out }) {
  process.stdout.write(`\n── ${name} ${code === 0 ? "passed" : "FAILED"} (${seconds(started)})\n`)
  if (out.trim() !== "") process.stdout.write(`${out.trimEnd()}\n`)
}

async function stage(name, command, env) {
  const started = performance.now()
  const result = await run(command, env)
  report(name, started, result)
  if (result.code === 0) passed += 1
  else fail(name, result.out.trim().split("\n").slice(-12).join("\n"))
  return result
}

async function read() {
  await stage("types", [...bin("typescript/bin/tsc"), "--noEmit"])
  await stage("types of the pure rooms", [...bin("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.pure.json"])
  await stage("format", [...bin("prettier/bin/prettier.cjs"), "--check", "."])
  await stage("lint", [...bin("eslint/bin/eslint.js"), "--max-warnings", "0", "."])
}

async function build() {
  await stage("build and size budget", [...bin("vite/bin/vite.js"), "build", "--logLevel", "warn"])
}

/** Adds up what vitest says of each test. A file that never got to its tests counts as one failure. */
function countTests() {
  const results = JSON.parse(readFileSync(RESULTS, "utf8"))
  let ran = 0
  for (const file of results.testResults) {
    const path = relative(process.cwd(), file.name)
    if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"))
      fail(path, file.message)
    for (const test of file.assertionResults) {
      ran += 1
      const name = `${path}: ${test.fullName}`
      if (test.status === "passed") passed += 1
      // The difference in full stands in vitest's own report above.
      else if (test.status === "failed") fail(name, (test.failureMessages ?? []).map(firstLines).join("\n"))
      else fail(name, `${test.status}: a test that does not run proves nothing`)
    }
  }
  return ran
}

const firstLines = (message) =>
  message
    .split(/\n\s+at /)[0]
    .split("\n")
    .slice(0, 12)
    .join("\n")

async function test(chromium) {
  const [nginx] = await Promise.all([stage("nginx", [process.execPath, "scripts/find-nginx.mjs"]), build()])
  const started = performance.now()
  rmSync(RESULTS, { force: true })
  mkdirSync(".cache", { recursive: true })
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${RESULTS}`]
  const env = { CHROMIUM: chromium, NGINX: nginx.stdout.trim(), SOURCELINE_BUILT: "1", NO_COLOR: "1" }
  const result = await run([...bin("vitest/vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)], env)
  report("tests", started, result)
  const before = failed
  try {
    if (countTests() === 0) fail("tests", "no test ran")
  } catch (error) {
    fail("tests", `no results to read: ${error.message}`)
  }
  // An error outside any test (a stray rejection, a server that did not start) is a failure too.
  if (result.code !== 0 && failed === before) fail("tests", result.out.trim().split("\n").slice(-40).join("\n"))
}

const started = performance.now()
const chromium = await stage("chromium", [process.execPath, "scripts/find-chromium.mjs"])
await Promise.all([read(), chromium.code === 0 ? test(chromium.stdout.trim()) : build()])

for (const { name, detail } of failures) process.stdout.write(`\nFAILED ${name}\n${detail.replace(/^/gm, "  ")}\n`)
process.stdout.write(`\n${seconds(started)}\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
