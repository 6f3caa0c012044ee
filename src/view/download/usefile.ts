import { useEffect, useRef, useState } from "react"
import type { DownloadScope } from "../../state/downloads.ts"
import { writeSpan } from "../../state/addressspan.ts"
import { destinationOf } from "../../state/reduceview.ts"
import type { EventList, State } from "../../state/state.ts"
import { instantAt } from "../../time/instant.ts"
import { sourcesOf } from "../../timeline/export/sourcesasked.ts"
import { evidenceReason } from "../evidenceReason.ts"
import { useViewer, type Viewer } from "../viewer.ts"
import { downloadWordsOf } from "./downloadwords.ts"
import { eventWriter, FILES, isOfEvents, sourcePieces, type Format } from "./formats.ts"
import { fileName } from "./savefile.ts"
import { writeByTurns, type Written, type WritingParts } from "./writing.ts"

export interface FileAsked {
  readonly events: EventList
  readonly scope: DownloadScope
  readonly format: Format
}

export interface FileMade {
  readonly file: Blob
  readonly name: string
  /** What of it could not be loaded, in words; "" as a rule. */
  readonly lost: string
}

/** Makes the file when it is asked for; what is left of that is given up when nobody shows it any more. */
export function useFile(asked: FileAsked) {
  const viewer = useViewer()
  const [progress, setProgress] = useState<number | null>(null)
  const isOver = useRef(false)
  useEffect(() => {
    isOver.current = false
    return () => {
      isOver.current = true
    }
  }, [])
  const make = async (): Promise<FileMade | null> => {
    setProgress(0)
    const parts = {
      clock: () => performance.now(),
      rest: () => new Promise<void>((go) => setTimeout(go)),
      isOver: () => isOver.current,
      onProgress: setProgress,
    }
    const written = await write(viewer, asked, parts)
    if (isOver.current) return null
    setProgress(null)
    if (written === null) return null
    const { ending, type } = FILES[asked.format]
    return {
      file: new Blob([...written.parts], { type }),
      name: fileName(namesOf(viewer.store.state(), asked.scope), ending),
      lost: written.lost === 0 ? "" : downloadWordsOf(viewer.words).lost(written.lost),
    }
  }
  return { make, progress }
}

async function write(
  { words, store, outside }: Viewer,
  { events, format }: FileAsked,
  parts: WritingParts,
): Promise<Written | null> {
  const { timeline, language } = store.state()
  const say = downloadWordsOf(words)
  if (!isOfEvents(format)) {
    const sources = sourcesOf(timeline, events).map((source) => timeline.sources[source]!)
    return { parts: [...sourcePieces(format, sources, { timeline, language, words, say })], lost: 0 }
  }
  const asked = {
    ...{ timeline, language, words, say },
    reason: (event: Parameters<typeof evidenceReason>[0]) => evidenceReason(event, timeline, words),
    link: (id: string) => new URL(outside.link({ kind: "event", id }), document.baseURI).href,
  }
  return writeByTurns(eventWriter(format, asked, events, instantAt(Date.now())), events, timeline, parts)
}

/** The timeline, what of it, and the day. */
function namesOf(state: State, scope: DownloadScope): readonly string[] {
  const day = new Date().toISOString().slice(0, 10)
  const part = scope === "view" ? writeSpan(destinationOf(state), state.plotWidth) : scope === "all" ? "" : scope
  return [state.timeline.id, part, day]
}
