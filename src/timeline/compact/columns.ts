import { PRECISIONS } from "../../time/date.ts"
import { EVIDENCE_LEVELS, FLAG, type Columns } from "../model.ts"
import type { Header, SectionName } from "./container.ts"
import { expectThat } from "./fault.ts"
import { readInstants } from "./instants.ts"
import { uint16FromPlanes } from "./planes.ts"
import { STEP, type Steps } from "./steps.ts"

const ALL_FLAGS = Object.values(FLAG).reduce((all, flag) => all | flag, 0)

/** What a frame needs, out of inflated sections; every value is one that the model knows. */
export function* readColumns(
  header: Header,
  sections: Readonly<Record<SectionName, Uint8Array>>,
  lanes: number,
  today: number,
): Steps<Columns> {
  const { events, dated } = header
  const { importance, evidence, precision } = sections
  expectThat(importance.length === events && importance.every((value) => value >= 1 && value <= 5), "importance")
  expectThat(evidence.length === events && evidence.every((level) => level < EVIDENCE_LEVELS.length), "evidence")
  expectThat(precision.length === events && precision.every((unit) => unit < PRECISIONS.length), "precision")
  yield
  const lane = uint16FromPlanes(sections.lane, events, "lane")
  expectThat(
    lane.every((value) => value < lanes),
    "lane",
  )
  const flags = uint16FromPlanes(sections.flags, events, "flags")
  yield
  for (let event = 0; event < events; event++) {
    if (event % STEP === 0) yield
    const isUndated = (flags[event]! & FLAG.undated) !== 0
    expectThat((flags[event]! & ~ALL_FLAGS) === 0 && isUndated === event >= dated, "flags")
  }
  return { ...(yield* readInstants(header, flags, today, sections)), lane, importance, evidence, flags, precision }
}
