import { evidenceOf } from "./evidence.ts"
import { EVIDENCE_LEVELS, sourceAt, type Source, type SourceIndex, type Stance } from "./model.ts"
import { STANCES, type CitationRuns } from "./packed.ts"
import type { ProblemWords, Report } from "./report.ts"
import { startOfRun, type RowTable } from "./rowtable.ts"
import type { SourcesRead } from "./sources.ts"

/** Tells of citations whose source the file does not have, in the order of the file. */
export function tellMissing(
  { length, place, citations }: RowTable,
  positions: SourcesRead["positions"],
  report: Report,
  words: ProblemWords,
): void {
  const { names, items, places } = citations
  const isMissing = names.names.map((name) => !positions.has(name))
  if (!isMissing.includes(true)) return
  for (let row = 0; row < length; row++) {
    const missing: number[] = []
    for (let at = startOfRun(citations, row); at < citations.ends[row]!; at++)
      if (isMissing[items[at]!]) missing.push(at)
    for (const at of missing.sort((a, b) => places[a]! - places[b]!)) {
      report.add({
        kind: "sourceMissing",
        level: "warning",
        path: `events[${place[row]!}].citations[${places[at]!}].source`,
        value: names.names[items[at]!]!,
        message: words.sourceMissing,
        hint: words.sourceMissingHint,
      })
    }
  }
}

/** Citations in the order of the model, and the sources by first use in it, unused ones last. */
export function packCitations(
  { length, citations }: RowTable,
  order: Uint32Array | null,
  { sources, positions }: SourcesRead,
): { readonly sources: readonly Source[]; readonly runs: CitationRuns | null } {
  const { names, ends, items, stances, count } = citations
  if (count === 0) return { sources, runs: null }
  /** By the number of its name; −1: missing. */
  const position = names.names.map((name) => positions.get(name) ?? -1)
  const indexes = new Int32Array(sources.length).fill(-1)
  const used: number[] = []
  const runs = { starts: new Uint32Array(length + 1), sources: new Int32Array(count), stances: new Uint8Array(count) }
  let next = 0
  for (let event = 0; event < length; event++) {
    const row = order === null ? event : order[event]!
    for (let at = startOfRun(citations, row); at < ends[row]!; at++) {
      const source = position[items[at]!]!
      if (source !== -1 && indexes[source] === -1) indexes[source] = used.push(source) - 1
      runs.sources[next] = source === -1 ? -1 : indexes[source]!
      runs.stances[next++] = stances[at]!
    }
    runs.starts[event + 1] = next
  }
  for (const place of sources.keys()) if (indexes[place] === -1) used.push(place)
  return { sources: used.map((place) => sources[place]!), runs }
}

/** Index into EVIDENCE_LEVELS of every event. */
export function packEvidence(
  { length, isUnverified }: RowTable,
  order: Uint32Array | null,
  sources: readonly Source[],
  runs: CitationRuns | null,
): Uint8Array<ArrayBuffer> {
  const levels = new Uint8Array(length)
  const [unsourced, unverified] = [EVIDENCE_LEVELS.indexOf("unsourced"), EVIDENCE_LEVELS.indexOf("unverified")]
  for (let event = 0; event < length; event++) {
    const isDoubted = isUnverified[order === null ? event : order[event]!] === 1
    const [first, end] = runs === null ? [0, 0] : [runs.starts[event]!, runs.starts[event + 1]!]
    if (first === end) {
      levels[event] = isDoubted ? unverified : unsourced
      continue
    }
    const cited: { source: SourceIndex | null; stance: Stance }[] = []
    for (let at = first; at < end; at++) {
      const source = runs!.sources[at]!
      cited.push({ source: source === -1 ? null : sourceAt(source), stance: STANCES[runs!.stances[at]!]! })
    }
    levels[event] = EVIDENCE_LEVELS.indexOf(evidenceOf(cited, sources, isDoubted).level)
  }
  return levels
}
