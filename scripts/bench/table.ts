import { BARS, medianOf, verdictOf, type Bar, type Case } from "./bars.ts"
import type { Run } from "./measured.ts"
import { spread, type Maybe } from "./statistics.ts"

export type Cases = ReadonlyMap<number, Case>

/** GitHub's Markdown, with columns as wide as their widest cell, so that it reads well in a terminal too. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Its signs are single code units, all of them.
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? "").length)))
  const pad = (cell: string, column: number) => {
    const space = " ".repeat(widths[column]! - cell.length)
    return column === 0 ? cell + space : space + cell
  }
  const line = (row: readonly string[]) =>
    `| ${widths.map((_, column) => pad(row[column] ?? "", column)).join(" | ")} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`
  return [line(head), rule, ...rows.map(line)].join("\n")
}

export const told = (value: Maybe | undefined, digits = value != null && Math.abs(value) >= 100 ? 0 : 1): string =>
  value == null ? "–" : value.toFixed(digits)

const sizeOf = (count: number) => count.toLocaleString("en")
const megabytes = (bytes: Maybe | undefined) => (bytes == null ? null : bytes / 1e6)

/** Every bar at every size: the figure, what was wanted, and whether it was met. */
export function barTable(cases: Cases): string {
  const bars: readonly Bar[] = Object.values(BARS)
  const cell = (bar: Bar, count: number, measured: Case) => {
    const figure = bar.of(measured)
    const most = bar.most[count]
    const text = told(figure, bar.unit === "ratio" ? 2 : bar.unit === "ms" ? 1 : 0) + (bar.unit === "ms" ? " ms" : "")
    return most === undefined ? text : `${text} ≤ ${String(most)} ${verdictOf(figure, most)}`
  }
  return tableOf(
    ["events", ...[...cases.keys()].map(sizeOf)],
    bars.map((bar) => [bar.name, ...[...cases].map(([count, measured]) => cell(bar, count, measured))]),
  )
}

type Column = readonly [name: string, tell: (runs: readonly Run[]) => string]

const one = (name: string, figure: (run: Run) => Maybe | undefined): Column => [
  name,
  (runs) => told(medianOf(runs, figure)),
]
const give = (name: string, figure: (run: Run) => Maybe | undefined): Column => [
  name,
  (runs) => {
    const half = spread(runs.map(figure))
    return told(medianOf(runs, figure), 0) + (half === null ? "" : ` ±${told(half, 0)}`)
  },
]
const gaps = (name: "zoom" | "pan"): Column => [
  `${name} frame p50 / p95 / max`,
  (runs) => (["p50", "p95", "max"] as const).map((p) => told(medianOf(runs, (run) => run[name]?.gaps[p]))).join(" / "),
]

const COLUMNS: readonly Column[] = [
  one("FCP", ({ load }) => load?.contentful),
  give("first marks", ({ load }) => load?.first),
  give("load", ({ load }) => load?.load),
  one("settled", ({ load }) => load?.settled),
  gaps("zoom"),
  one("busy/frame", ({ zoom }) => zoom?.busy.all),
  one("CPU/frame", ({ zoom }) => zoom?.processor),
  one("wheel→frame p95", ({ zoom }) => zoom?.delay.p95),
  gaps("pan"),
  one("busy/frame", ({ pan }) => pan?.busy.all),
  one("move→frame p95", ({ pan }) => pan?.delay.p95),
  one("kB made/frame", ({ garbage }) => (garbage === null ? null : garbage.bytesPerFrame / 1000)),
  ["GCs (full), pause", tellGarbage],
  one("heap MB", ({ loaded }) => megabytes(loaded?.all)),
  one("after zooms", ({ zoomed }) => megabytes(zoomed?.all)),
  one("workers MB", ({ zoomed, loaded }) => megabytes((zoomed ?? loaded)?.workers)),
  one("RSS MB", ({ zoomed, loaded }) => megabytes((zoomed ?? loaded)?.resident)),
  [
    "elements",
    (runs) =>
      told(
        medianOf(runs, ({ zoomed, loaded }) => (zoomed ?? loaded)?.elements),
        0,
      ),
  ],
  one("page kB", ({ bytes }) => (bytes === null ? null : bytes.page / 1000)),
  one("data MB", ({ bytes }) => megabytes(bytes?.data)),
]

function tellGarbage(runs: readonly Run[]): string {
  const [minor, major, pause] = (["minor", "major", "pauseMs"] as const).map((name) =>
    medianOf(runs, ({ garbage }) => garbage?.[name]),
  )
  return minor === null ? "–" : `${told(minor, 0)} (${told(major, 0)}), ${told(pause)}`
}

/** Every figure of both pages at every size: medians over the runs that came through, ± half of their range. ms. */
export function figureTable(cases: Cases): string {
  const rows = [...cases].flatMap(([count, measured]) =>
    (["blank", "ours"] as const).map((page) => {
      const runs = measured[page]
      const failed = runs.filter(({ failure }) => failure !== null).length
      const name = `${sizeOf(count)} ${page}${failed > 0 ? ` (${String(failed)} failed)` : ""}`
      return [name, ...COLUMNS.map(([, tell]) => tell(runs))]
    }),
  )
  return tableOf(["events, page", ...COLUMNS.map(([name]) => name)], rows)
}
