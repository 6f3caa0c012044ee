import { spawnSync } from "node:child_process"
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, expect, test } from "vitest"
import { PATHS, ruleOf } from "../../hostrules.ts"

const SCRIPT = fileURLToPath(new URL("../../../deploy/s3.sh", import.meta.url))
const FILES = PATHS.map((path) => (path.endsWith("/") ? `${path}index.html` : path).slice(1))
/** In place of the real one: writes down what it was asked, one argument a line and an empty line after the last. */
const AWS = `#!/bin/sh\nprintf '%s\\n' "$@" "" >> "$AWS_LOG"\n`

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sourceline-s3-"))
  mkdirSync(join(folder, "deploy"))
  mkdirSync(join(folder, "bin"))
  copyFileSync(SCRIPT, join(folder, "deploy/s3.sh"))
  writeFileSync(join(folder, "bin/aws"), AWS)
  chmodSync(join(folder, "bin/aws"), 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, "dist", file)), { recursive: true })
    writeFileSync(join(folder, "dist", file), "")
  }
}

/** What the script said, and each call of `aws`. */
function run(...args: readonly string[]) {
  const log = join(folder, "log")
  const env = { PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`, AWS_LOG: log }
  const { status, stderr } = spawnSync("sh", [join(folder, "deploy/s3.sh"), ...args], { env, encoding: "utf8" })
  const calls = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n\n") : []
  return { status, stderr, calls: calls.map((call) => call.split("\n")) }
}

interface Sync {
  readonly takes: (file: string) => boolean
  readonly cache: string | undefined
  readonly type: string | undefined
  readonly deletes: boolean
}

/** As the AWS command line reads filters: all files are in, the last filter that matches decides, `*` is any text. */
function readSync(args: readonly string[]): Sync {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const filters = args.flatMap((arg, index) => {
    if (arg !== "--include" && arg !== "--exclude") return []
    const pattern = args[index + 1]!.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")
    return [{ isIn: arg === "--include", matches: new RegExp(`^${pattern}$`) }]
  })
  return {
    takes: (file) => filters.findLast(({ matches }) => matches.test(file))?.isIn ?? true,
    cache: after("--cache-control"),
    type: after("--content-type"),
    deletes: args.includes("--delete"),
  }
}

test("every file goes up once, with its content type and how long it may be kept", () => {
  put(...FILES)
  const { status, stderr, calls } = run("timeline-example")
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  for (const args of calls) expect(args.slice(0, 4)).toEqual(["s3", "sync", "dist", "s3://timeline-example"])
  const syncs = calls.map(readSync).filter(({ deletes }) => !deletes)
  for (const file of FILES) {
    const { type, cache } = ruleOf(`/${file}`)
    const taken = syncs.filter(({ takes }) => takes(file))
    expect({ file, taken: taken.map((sync) => [sync.type?.split(";")[0], sync.cache]) }).toEqual({
      file,
      taken: [[type, cache]],
    })
  }
})

test("pages go up after what they ask for, and what is gone goes last, but for assets", () => {
  put(...FILES)
  const syncs = run("timeline-example").calls.map(readSync)
  const pages = syncs.findIndex(({ takes }) => takes("index.html"))
  const assets = syncs.findLastIndex(({ takes, deletes }) => !deletes && takes("assets/index-CnVse4Kv.js"))
  expect(assets).toBeLessThan(pages)
  expect(syncs.map(({ deletes }) => deletes)).toEqual(syncs.map((_, index) => index === syncs.length - 1))
  expect(pages).toBe(syncs.length - 2)
  expect(syncs.at(-1)?.takes("alex-krizhevsky/2031/index.html")).toBe(true)
  expect(syncs.at(-1)?.takes("assets/index-Old12345.js")).toBe(false)
})

test("with a distribution its copies are refreshed at the end, and without one nothing is asked of CloudFront", () => {
  put("index.html")
  expect(run("timeline-example").calls.filter(([service]) => service === "cloudfront")).toEqual([])
  const last = run("timeline-example", "E2EXAMPLE1ABCD").calls.at(-1)
  expect(last?.slice(0, 6)).toEqual([
    "cloudfront",
    "create-invalidation",
    "--distribution-id",
    "E2EXAMPLE1ABCD",
    "--paths",
    "/*",
  ])
})

test.each([
  ["nothing", [], /^usage: /],
  ["too much", ["a", "B", "c"], /^usage: /],
  ["an address", ["s3://timeline-example"], /without s3:/],
  ["an option", ["--delete"], /expected small letters/],
  ["an empty name", [""], /expected small letters/],
  ["a distribution's address", ["timeline-example", "https://d1.example"], /expected an ID/],
])("given %s, it says what it expects and touches nothing", (_, args, message) => {
  put("index.html")
  const { status, stderr, calls } = run(...args)
  expect(status).toBe(1)
  expect(stderr).toMatch(message)
  expect(calls).toEqual([])
})

test("without a build it says what to run", () => {
  const { status, stderr, calls } = run("timeline-example")
  expect({ status, calls }).toEqual({ status: 1, calls: [] })
  expect(stderr).toContain("npm run build")
})

test("a file whose type is not known is named before anything goes up", () => {
  put("index.html", "alex-krizhevsky/talk.mp4")
  const { status, stderr, calls } = run("timeline-example")
  expect(status).toBe(1)
  expect(stderr).toContain("dist/alex-krizhevsky/talk.mp4")
  expect(calls).toEqual([])
})
