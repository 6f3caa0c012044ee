import { cpSync, mkdirSync, rmSync } from "node:fs"
import { resolve } from "node:path"
import { build } from "vite"
import type { Case } from "./bars.ts"
import { findChromium } from "./browser.ts"
import { benchFirstPaint, buildBlank } from "./firstpaint.ts"
import { measureMounting } from "./mounting.ts"
import { measureProfiles } from "./profile.ts"
import { readOptions, type Options } from "./options.ts"
import type { Place } from "./measured.ts"
import { benchReading, type Load } from "./reading.ts"
import { chartOfCases, reportOf, type Findings } from "./report.ts"
import { aboutNow, keepJson, keepText } from "./results.ts"
import { findNotches, measureAllAnswers, measureCase, measureShapes } from "./series.ts"
import { serveBench } from "./server.ts"
import { measureSteps } from "./steps.ts"

const CACHE = resolve(".cache/bench")
const THROTTLED = { count: 10_000, throttle: 4 }
const MOUNTED = 100_000
const STEPPED = 100_000
const FIRST_PAINTS = 9

/** `load` imports a module by its address. */
export async function run(args: readonly string[], load: Load): Promise<void> {
  const options = readOptions(args)
  const { parts } = options
  const needsPages = [...parts].some((part) => part !== "read")
  const now = aboutNow(needsPages ? findChromium() : null)
  // Nobody knows what a build that was brought along was made from.
  const about = options.dist === null ? now : { ...now, commit: null }
  if (needsPages) {
    const dist = await prepareDist(options)
    if (parts.has("fcp") || parts.has("profile")) await buildBlank(`${CACHE}/blank`)
    mkdirSync(`${CACHE}/data`, { recursive: true })
    const mounts = {
      "/": dist,
      "/blank/": `${CACHE}/blank`,
      "/fetched/": resolve("bench/fetched"),
      "/data/": `${CACHE}/data`,
    }
    const server = await serveBench(mounts)
    try {
      if (parts.has("fcp")) await benchFirstPaint(server, options.runs === 1 ? 1 : FIRST_PAINTS, about)
      await benchEvents({ server, data: `${CACHE}/data` }, options, about)
    } finally {
      server.close()
    }
  }
  if (parts.has("read")) await benchReading(`${CACHE}/read`, about, load)
}

/** A build, or a copy of one: nobody's next build changes it in the middle of a measurement. */
async function prepareDist({ dist }: Options): Promise<string> {
  const copy = `${CACHE}/dist`
  rmSync(copy, { recursive: true, force: true })
  if (dist === null) await build({ logLevel: "warn", build: { outDir: copy, emptyOutDir: true } })
  else cpSync(dist, copy, { recursive: true })
  return copy
}

async function benchEvents(place: Place, options: Options, about: Findings["about"]): Promise<void> {
  const { parts, sizes, runs, name } = options
  const isAsked = (
    ["load", "profile", "frames", "search", "steps", "throttled", "distributions", "mounts"] as const
  ).some((part) => parts.has(part))
  if (!isAsked) return
  const notches = await findNotches(place)
  const cases = new Map<number, Case>()
  let findings: Findings = {
    about,
    runs,
    cases,
    profiles: [],
    throttled: null,
    answers: new Map(),
    steps: null,
    shapes: [],
    mountings: [],
  }
  // Kept after each part: what was measured so far outlives what breaks.
  const keep = (more: Partial<Findings>) => {
    findings = { ...findings, ...more }
    const { cases, answers, ...rest } = findings
    keepJson(name, {
      ...about,
      ...rest,
      notches,
      cases: Object.fromEntries(cases),
      answers: Object.fromEntries(answers),
    })
    keepText(`${name}.md`, reportOf(findings))
    if (cases.size > 0) keepText(`${name}.svg`, chartOfCases(findings))
  }
  const hasFrames = parts.has("frames")
  if (hasFrames || parts.has("load"))
    for (const count of sizes) {
      cases.set(count, await measureCase(place, runs, { count, hasFrames, hasGarbage: true, notches }))
      keep({})
    }
  if (parts.has("profile")) keep({ profiles: await measureProfiles(place, sizes) })
  if (parts.has("throttled")) {
    const measured = await measureCase(place, runs, { ...THROTTLED, hasFrames: true, notches })
    keep({ throttled: { count: THROTTLED.count, measured } })
  }
  if (parts.has("search")) keep({ answers: await measureAllAnswers(place, sizes, runs) })
  if (parts.has("steps")) keep({ steps: await measureSteps(place, STEPPED) })
  if (parts.has("distributions")) keep({ shapes: await measureShapes(place, options.shapes, notches) })
  if (parts.has("mounts"))
    for (const isOptimised of [true, false]) {
      const mounting = await measureMounting(place, MOUNTED, options.mounts, isOptimised)
      keep({ mountings: [...findings.mountings, mounting] })
    }
  console.log(reportOf(findings))
}
