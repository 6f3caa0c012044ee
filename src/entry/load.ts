import type { Instant } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import { openPreread } from "../timeline/preread.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LanguageTag } from "../state/state.ts"
import type { LoadFailure, LoadProgress } from "../view/LoadStates.tsx"

export interface LoadRequest {
  readonly url: URL
  /** Where the build left what it read; null for a file that it never saw. */
  readonly preread: URL | null
  readonly slug: string
  readonly now: Instant
  /** On their way as well: neither waits for the other. */
  readonly words: Promise<Words>
  readonly language: LanguageTag
  readonly onProgress: (progress: LoadProgress) => void
  readonly signal: AbortSignal
}

export type Loaded =
  | { readonly timeline: Timeline; readonly problems: readonly Problem[]; readonly failure: null }
  | { readonly timeline: null; readonly problems: readonly Problem[]; readonly failure: LoadFailure }

/** Fetches a timeline and opens it. Never throws: what went wrong is an answer. */
export async function loadTimeline(request: LoadRequest): Promise<Loaded> {
  const { url, preread, now, language, signal } = request
  if (preread !== null) {
    const opened = await ask(preread, signal)
      .then((response) => (response.ok ? response.text() : ""))
      .then((text) => openPreread(text, { now, language }))
      .catch(() => null)
    if (opened !== null) return { ...opened, failure: null }
  }
  const answer = ask(url, signal)
  // Asked for again once the reader is here; until then nobody listens.
  answer.catch(() => undefined)
  return import("./loadfile.ts").then(
    ({ loadFile }) => loadFile(request, answer),
    () => ({ timeline: null, problems: [], failure: { kind: "network", where: location.origin } }),
  )
}

/** Nothing of the reader goes along: no cookies, no address of this page. */
const ask = (url: URL, signal: AbortSignal) =>
  fetch(url, { signal, credentials: "same-origin", referrerPolicy: "no-referrer" })
