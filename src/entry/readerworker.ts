import { wordsIn as readingWordsIn } from "virtual:words/every-reading"
import { wordsIn as viewWordsIn } from "virtual:words/every-view"
import type { LanguageTag } from "../state/state.ts"
import { withReading } from "../time/languages/wholewords.ts"
import type { Beginning } from "../timeline/compact/beginning.ts"
import { unpack } from "../timeline/compact/unpack.ts"
import { transferablesOf } from "../timeline/openpacked.ts"
import type { Packed } from "../timeline/packed.ts"
import { startReading } from "../timeline/reading.ts"
import type { FromReader, ToReader, UnpackingOptions } from "./readermessages.ts"
import { makeSnapshots } from "./parts.ts"

/** The part of a worker's own scope that this needs. */
declare const self: {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null
  readonly postMessage: (message: FromReader, transfer: Transferable[]) => void
  readonly close: () => void
}

/** ms between two counts: as often as anybody can read them. */
const COUNT_EVERY = 50

/** ms without a byte after which all that has come is shown. */
const STALLED = 1000

let reading: ReturnType<typeof startReading> | null = null
let isCountDue = false
let nextPart: (isStalled?: boolean) => Packed | null = () => null
let stalling: ReturnType<typeof setTimeout> | undefined

const post = (message: FromReader, packed: Packed | null = null) =>
  self.postMessage(message, packed === null ? [] : transferablesOf(packed))

/** Some time after what it counts: so that the last count before a long wait is told as well. */
function tellCount(): void {
  isCountDue = false
  if (reading !== null) post({ kind: "count", events: reading.events })
}

function tellPart(packed: Packed | null): void {
  if (packed !== null) post({ kind: "part", packed }, packed)
}

const wordsIn = (language: LanguageTag) => withReading(viewWordsIn(language), readingWordsIn(language))

async function unpackOnce(beginning: Beginning, { now, language }: UnpackingOptions): Promise<void> {
  const unpacked = await unpack(beginning, { now, words: wordsIn(language) }, null).catch(() => null)
  post({ kind: "unpacked", unpacked }, unpacked?.packed ?? null)
  self.close()
}

self.onmessage = ({ data }) => {
  if (data.kind === "begin") {
    const { language, shown, ...options } = data.options
    reading = startReading({ ...options, words: wordsIn(language), keepsPart: true })
    nextPart = makeSnapshots(reading, shown, () => performance.now())
    return
  }
  if (data.kind === "unpack") return void unpackOnce(data.beginning, data.options)
  if (reading === null) return
  clearTimeout(stalling)
  if (data.kind === "push") {
    reading.push(data.bytes)
    tellPart(nextPart())
    stalling = setTimeout(() => tellPart(nextPart(true)), STALLED)
    if (!isCountDue) setTimeout(tellCount, COUNT_EVERY)
    isCountDue = true
  } else {
    const end = data.kind === "finish" ? reading.finish() : reading.cut()
    post({ kind: "end", end }, end.packed)
    self.close()
  }
}
post({ kind: "ready" })
