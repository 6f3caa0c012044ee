import { fingerprintOf } from "../timeline/fingerprint.ts"
import { openPreread } from "../timeline/preread.ts"
import { fetchScript } from "../view/fetchscript.ts"
import type { Loaded, LoadRequest } from "./loading.ts"

/** Fetches a timeline and opens it. Never throws: what went wrong is an answer. */
export async function loadTimeline(request: LoadRequest): Promise<Loaded> {
  const { url, preread, now, language, signal } = request
  if (preread !== null) {
    const opened = await ask(preread, signal)
      .then((response) => (response.ok ? response.text() : ""))
      .then((text) => {
        const read = openPreread(text, { now, language })
        return read === null ? null : { ...read, failure: null, fingerprint: fingerprintOf(text), growth: null }
      })
      .catch(() => null)
    if (opened !== null) return opened
  }
  const answer = ask(url, signal)
  // Asked for again once the reader is here; until then nobody listens.
  answer.catch(() => undefined)
  return fetchScript(() => import("./loadfile.ts")).then(
    ({ loadFile }) => loadFile(request, answer),
    () => ({ timeline: null, problems: [], failure: { kind: "script" } }),
  )
}

/** Nothing of the reader goes along: no cookies, no address of this page. early.js may have asked already. */
const ask = (url: URL, signal: AbortSignal): Promise<Response> =>
  window.asked?.(url.href, signal) ?? fetch(url, { signal, credentials: "same-origin", referrerPolicy: "no-referrer" })

declare global {
  interface Window {
    /** By early.js, which knows before any other script that the address names a file: its answer, given once. */
    asked?: (address: string, signal: AbortSignal) => Promise<Response> | undefined
  }
}
