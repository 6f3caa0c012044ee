import { openPacked } from "../openpacked.ts"
import type { Packed } from "../packed.ts"
import { evidenceOf } from "../evidence.ts"
import {
  EVIDENCE_LEVELS,
  eventAt,
  type EventIndex,
  type RemoteTexts,
  type Timeline,
  type TimelineEvent,
} from "../model.ts"
import type { Problem } from "../problem.ts"
import type { Reading } from "../read.ts"
import { readBeginning } from "./beginning.ts"
import { makeBlocks } from "./blocks.ts"
import { Fault, problemOf } from "./fault.ts"
import { tellDamaged, tellFailed } from "./lost.ts"
import { makeRemote } from "./remote.ts"
import { wholeSource, type CompactSource } from "./source.ts"
import { unpack, type Unpacked, type UnpackOptions } from "./unpack.ts"

/** Files up to this size are read whole. */
const SMALL = 2 ** 20

export interface OpenOptions extends UnpackOptions {
  /**
   * Told all that is wrong with the texts, each time that this has changed, after the timeline is open. `failed`: events
   * that stand for all whose texts did not come and may yet.
   */
  readonly tell?: (problems: readonly Problem[], failed: readonly EventIndex[]) => void
}

/**
 * Opens a compact file: at once where it is small or in memory; else its texts come when they are wanted, see
 * `Timeline.remote`. Whatever the bytes, this gives a timeline or an error; it rejects only where the source does.
 */
export async function openCompact(given: CompactSource, options: OpenOptions): Promise<Reading> {
  try {
    const isSmall = !given.isWhole && given.length <= SMALL
    const source = isSmall ? wholeSource(await given.read(0, given.length)) : given
    return openUnpacked(await unpack(await readBeginning(source), options, null), source, options)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { timeline: null, problems: [problemOf(error, options.words.problems)] }
  }
}

/** What was unpacked, as a timeline, in no time. `source`: where its texts come from, if they are away. */
export function openUnpacked(
  { packed, problems, away }: Unpacked,
  source: CompactSource,
  { words, tell }: Pick<OpenOptions, "words" | "tell">,
): Reading {
  if (packed === null) return { timeline: null, problems }
  if (away === null) return { timeline: openPacked(packed), problems }
  const blocks = makeBlocks(source, away, packed.records)
  const { compact } = words.problems
  const remote = makeRemote(blocks, ({ damaged, failed }) =>
    tell?.(
      [...tellDamaged(away, damaged, compact), ...tellFailed(away, failed, compact)],
      failed.map((block) => eventAt(away[block]!.first)),
    ),
  )
  return { timeline: withTextsLater({ ...packed, records: blocks.records }, remote), problems }
}

const UNVERIFIED = EVIDENCE_LEVELS.indexOf("unverified")

/** Titles that are not here are never asked of the timeline that keeps those it has read. */
function withTextsLater(packed: Packed, remote: RemoteTexts): Timeline {
  const here = openPacked(packed)
  const bare = openPacked(packed)
  // That an event is unverified stands with its texts; how well it is evidenced is a column.
  const eventWithout = (index: EventIndex): TimelineEvent => {
    const event = bare.event(index)
    const isUnverified = packed.columns.evidence[index] === UNVERIFIED
    return { ...event, isUnverified, evidence: evidenceOf(event.citations, packed.sources, isUnverified) }
  }
  return {
    ...here,
    remote,
    titleOf: (event) => (remote.isHere(event) ? here.titleOf(event) : ""),
    event: (event) => (remote.isHere(event) ? here.event(event) : eventWithout(event)),
  }
}
