import { once } from "node:events"
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs"
import { dirname } from "node:path"
import { LANES, makeEvents, SOURCES, type BenchEvent, type Shape } from "./events.ts"

const iso = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`

/** One event as a file of format sourceline/1 says it. */
export const lineOf = ({ id, title, start, end, lane, importance, cited }: BenchEvent): string =>
  JSON.stringify({
    id,
    title,
    date: end === null ? iso(start) : `${iso(start)}/${iso(end)}`,
    ...(lane !== null && { lane: `lane-${String(lane)}` }),
    ...(importance !== null && { importance }),
    ...(cited !== null && { tags: cited.tags, citations: cited.citations }),
    ...(cited?.isAbsence === true && { kind: "absence" }),
  })

export function headOf(shape: Shape): string {
  const lanes = Array.from({ length: LANES[shape] ?? 0 }, (_, lane) => ({
    id: `lane-${String(lane)}`,
    label: `Lane ${String(lane + 1)}`,
  }))
  const sources = Array.from({ length: SOURCES[shape] ?? 0 }, (_, source) => ({
    id: `s${String(source)}`,
    type: "book",
    title: `Annals, volume ${String(source + 1)}`,
    publisher: `Press ${String(source + 1)}`,
  }))
  const head = {
    ...{ format: "sourceline/1", id: "bench", title: "Bench" },
    ...(lanes.length > 0 && { lanes }),
    ...(sources.length > 0 && { sources }),
  }
  return `${JSON.stringify(head).slice(0, -1)},"events":[`
}

const CHUNK = 1 << 20

/** Writes the file unless it is there, whole or not at all, and gives its path. */
export async function writeData(folder: string, count: number, shape: Shape = "clustered"): Promise<string> {
  const path = `${folder}/${nameOf(count, shape)}`
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const file = createWriteStream(`${path}.part`)
  let text = headOf(shape)
  let comma = ""
  for (const event of makeEvents(count, shape)) {
    text += comma + lineOf(event)
    comma = ","
    if (text.length < CHUNK) continue
    if (!file.write(text)) await once(file, "drain")
    text = ""
  }
  file.end(`${text}]}`)
  await once(file, "finish")
  renameSync(`${path}.part`, path)
  return path
}

export const nameOf = (count: number, shape: Shape = "clustered"): string => `${shape}-${String(count)}.json`
