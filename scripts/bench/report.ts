import type { Answers } from "./answers.ts"
import { BARS, type Bar, type Case } from "./bars.ts"
import { chartOf } from "./chart.ts"
import type { Mounting } from "./mounting.ts"
import {
  answerTable,
  filterTable,
  growthLine,
  mountLine,
  shapeTable,
  stepLines,
  throttledLine,
  type OtherShape,
} from "./othertables.ts"
import type { Profile } from "./profile.ts"
import { profileTable } from "./profiletable.ts"
import type { About } from "./results.ts"
import type { Steps } from "./steps.ts"
import { barTable, figureTable, type Cases } from "./table.ts"

/** All that was measured; what was not asked for is empty or null. */
export interface Findings {
  readonly about: About
  readonly runs: number
  readonly cases: Cases
  readonly profiles: readonly Profile[]
  readonly throttled: { readonly count: number; readonly measured: Case } | null
  readonly answers: ReadonlyMap<number, readonly Answers[]>
  readonly steps: Steps | null
  readonly shapes: readonly OtherShape[]
  readonly mountings: readonly Mounting[]
}

/** The findings as Markdown. */
export function reportOf(findings: Findings): string {
  const { about, runs, cases, profiles, throttled, answers, steps, shapes, mountings } = findings
  const machine = `${about.processor ?? "unknown processor"}, ${String(about.cores)} cores`
  const parts = [
    `# Bench of ${about.date}`,
    `Commit ${about.commit ?? "unknown"}, ${about.chromium ?? "unknown browser"}, Node ${about.node}, ${machine}, no GPU. ` +
      `Medians of ${String(runs)}. Compare figures of one run only.`,
  ]
  if (cases.size > 0)
    parts.push(
      "The blank page fetches and parses the same file and draws nothing. ✓ and ✗: what is wanted was met, or not.",
      barTable(cases),
    )
  const lines = [
    growthLine(cases),
    throttled === null ? null : throttledLine(throttled.measured, throttled.count),
    ...mountings.map(mountLine),
    ...(steps === null ? [] : stepLines(steps)),
  ].filter((line) => line !== null)
  if (lines.length > 0) parts.push(lines.map((line) => `- ${line}`).join("\n"))
  if (profiles.length > 0) parts.push("## What loading is made of", profileTable(profiles))
  if (answers.size > 0)
    parts.push("## Answers, ms from the input", answerTable(answers), "### Filters", filterTable(answers))
  if (shapes.length > 0)
    parts.push(
      "## Other distributions, one run each",
      "Held to twice the table. Ratios are to the blank page with the same file.",
      shapeTable(shapes),
    )
  if (cases.size > 0) parts.push("## All figures, ms", figureTable(cases))
  return `${parts.join("\n\n")}\n`
}

const DRAWN = ["first", "load", "zoom", "pan", "heap"] as const
const SHORT: Readonly<Record<(typeof DRAWN)[number], string>> = {
  first: "first marks",
  load: "all drawn",
  zoom: "zoom frame p95",
  pan: "pan frame p95",
  heap: "heap",
}

/** The table's ratios as a chart. */
export function chartOfCases({ about, cases }: Findings): string {
  const lines = DRAWN.map((key) => {
    const bar: Bar = BARS[key]
    const points = [...cases].flatMap(([count, measured]) => {
      const ratio = bar.of(measured)
      return ratio === null ? [] : [[count, ratio] as const]
    })
    return { name: SHORT[key], points }
  })
  const note = `1 × is a page that fetches and parses the same file and draws nothing; commit ${about.commit ?? "unknown"}, ${about.date}`
  return chartOf("Sourceline, by number of events", note, lines)
}
