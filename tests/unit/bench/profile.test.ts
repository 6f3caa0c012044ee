import { expect, test } from "vitest"
import { readTrace, type Traced } from "../../../scripts/bench/profile.ts"
import { profileTable } from "../../../scripts/bench/profiletable.ts"

const ADDRESS = "http://localhost/"
const [PAGE, AWAY, OTHER] = [1, 2, 3]
const task = (tid: number, name: string, ts: number, dur: number, more: Partial<Traced> = {}): Traced => ({
  ...{ name, ph: "X", pid: 7, tid, ts: 1000 * ts, dur: 1000 * dur, tdur: 1000 * dur },
  ...more,
})
const mark = (name: string, ts: number, args: Traced["args"] = {}): Traced => ({
  ...{ name, ph: "R", pid: 7, tid: PAGE, ts: 1000 * ts, args },
})
const TRACE: readonly Traced[] = [
  mark("thread_name", 0, { name: "CrRendererMain" }),
  { ...mark("thread_name", 0, { name: "DedicatedWorker thread" }), tid: AWAY },
  mark("navigationStart", 5, { data: { documentLoaderURL: ADDRESS } }),
  task(PAGE, "RunTask", 0, 4),
  // 20 ms, of which scripts 12, of which compiling 5; half of the rest was spent waiting for a processor.
  task(PAGE, "RunTask", 10, 20, { tdur: 16_000 }),
  task(PAGE, "FunctionCall", 12, 12),
  task(PAGE, "V8.CompileCode", 14, 3),
  task(PAGE, "V8.ParseFunction", 15, 2),
  task(PAGE, "V8.CompileCode", 20, 2),
  task(PAGE, "Layout", 35, 6),
  task(AWAY, "RunTask", 11, 40),
  task(AWAY, "FunctionCall", 12, 30),
  task(OTHER, "RunTask", 11, 40),
  task(PAGE, "RunTask", 11, 9, { pid: 8 }),
  mark("bench:first", 45),
  task(PAGE, "Paint", 50, 6),
  task(AWAY, "RunTask", 60, 8),
  mark("bench:held", 65),
  task(AWAY, "RunTask", 70, 8),
]

test("of a trace each task counts without what ran within it, up to the mark, on its own thread", () => {
  expect(readTrace(TRACE, ADDRESS, "bench:first", "bench:held")).toEqual({
    first: 40,
    spent: {
      ...{ compiling: 5, scripts: 7, "style and layout": 6, "the rest": 4 },
      ...{ collecting: 0, painting: 0, "reading HTML": 0 },
    },
    away: 48,
  })
  expect(() => readTrace(TRACE, "http://other/", "bench:first", "bench:held")).toThrow("no navigation to http://other/")
})

test("profiles are told by size, beside the least that React can paint", () => {
  const measured = readTrace(TRACE, ADDRESS, "bench:first", "bench:held")
  const [head, , ...rows] = profileTable([
    { count: null, ...measured },
    { count: 10_000, ...measured },
  ]).split("\n")
  expect(head).toMatch(/events +\| first marks after \| +busy \| reading HTML \| compiling \| scripts /)
  expect(rows[0]).toMatch(/^\| one paragraph by React \| +40 \| 22.0 \| +0.0 \| +5.0 \| +7.0 /)
  expect(rows[1]).toMatch(/^\| 10,000 .* 48.0 \|$/)
})
