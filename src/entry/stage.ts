import { TAGS } from "virtual:words/tags"
import { useCallback, useEffect, useRef, useState } from "react"
import { CROWD } from "../layout/crowd.ts"
import { instantAt } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LoadFailure, LoadProgress } from "../view/LoadStates.tsx"
import { saysMore, type Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { chooseLanguage } from "./languages.ts"
import { loadTimeline } from "./load.ts"
import { asksMore, type Wanted } from "./place.ts"
import { openSession, type Session } from "./session.ts"

/** How far a page has come with its file. */
export type Stage =
  | {
      readonly kind: "loading"
      readonly words: Words | null
      readonly progress: LoadProgress
      readonly isSlow: boolean
    }
  | {
      readonly kind: "failed"
      readonly words: Words
      readonly failure: LoadFailure
      readonly problems: readonly Problem[]
    }
  /** Not even the words to say so could be fetched. */
  | { readonly kind: "lost" }
  | { readonly kind: "open"; readonly session: Session; readonly wanted: Wanted }

/** ms before a load that is still under way says so: a flash of "loading" helps nobody. */
const SLOW = 300
const NOTHING_READ: LoadProgress = { read: 0, length: null, events: 0 }
const LOADING: Stage = { kind: "loading", words: null, progress: NOTHING_READ, isSlow: false }

/**
 * Loads the file of an address, anew when another file is wanted or the reader tries again. `first`: how far the page
 * had come before React began.
 */
export function useStage(
  wanted: Wanted,
  boot: Boot,
  afterwards: Afterwards,
  first: Stage | null = null,
): { stage: Stage; attempt: number; stop: () => void; tryAgain: () => void } {
  const file = wanted.url?.href ?? `no file: ${wanted.unknown ?? ""}`
  const [attempt, setAttempt] = useState(0)
  const key = `${String(attempt)} ${file}`
  const [reached, setReached] = useState<{ readonly key: string; readonly stage: Stage }>({
    key,
    stage: first ?? LOADING,
  })
  const control = useRef<AbortController | null>(null)
  const given = useRef(first)
  const latest = useRef(wanted)
  useEffect(() => {
    latest.current = wanted
  })

  useEffect(() => {
    const abort = new AbortController()
    control.current = abort
    let session: Session | null = null
    let isOver = false
    const reach = (stage: Stage) => {
      if (!isOver) setReached({ key, stage })
    }
    const end = (stage: Stage) => {
      if (isOver) {
        if (stage.kind === "open") stage.session.stop()
        return
      }
      if (stage.kind === "open") session = stage.session
      else if (stage.kind === "failed") void tellFailure(stage, (problems) => isOver || boot.fail(problems))
      else boot.fail([])
      reach(stage)
    }
    if (given.current === null) void loadStage(() => latest.current, afterwards, abort.signal, reach).then(end)
    else end(given.current)
    given.current = null
    return () => {
      isOver = true
      abort.abort()
      session?.stop()
      boot.close()
    }
  }, [key, boot, afterwards])

  const stop = useCallback(() => control.current?.abort(), [])
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  return { stage: reached.key === key ? reached.stage : LOADING, attempt, stop, tryAgain }
}

async function tellFailure(
  { problems, failure, words }: Extract<Stage, { readonly kind: "failed" }>,
  tell: (problems: readonly Problem[]) => void,
): Promise<void> {
  if (problems.length > 0) return tell(problems)
  await import("./trouble.ts").then(
    ({ problemOf }) => tell([problemOf(failure, words)]),
    () => tell([]),
  )
}

/** Loads the file of an address to the end, whatever that is: never throws. `wanted` is asked again at the end. */
export async function loadStage(
  wanted: () => Wanted,
  afterwards: Afterwards,
  signal: AbortSignal,
  reach: (stage: Stage) => void,
): Promise<Stage> {
  try {
    const answer = await load(wanted(), afterwards, signal, reach)
    if (answer.failure !== null) {
      const { failure, words, problems } = answer
      return { kind: "failed", failure, words, problems }
    }
    // The address may have moved on within the timeline while its file was on the way.
    const latest = wanted()
    return { kind: "open", session: openSession({ ...answer, wanted: latest, afterwards }), wanted: latest }
  } catch {
    return { kind: "lost" }
  }
}

async function load(wanted: Wanted, afterwards: Afterwards, signal: AbortSignal, reach: (stage: Stage) => void) {
  const language = chooseLanguage(wanted.query.get("lang") ?? wanted.language ?? undefined, navigator.languages, null)
  // Better another language than none.
  const { loadWords } = afterwards
  const coming = loadWords(language).catch(() => loadWords(TAGS.find((tag) => tag !== language) ?? "en"))
  // Under way with the file, so that what the address names is there with the first view. Of somebody else's file nothing
  // stands on the page that this could keep waiting.
  const more = saysMore(wanted) || wanted.isForeign ? afterwards.load() : null
  const now = instantAt(Date.now())
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches
  const base = { now, reducedMotion }
  if (wanted.url === null) {
    const where = wanted.unknown ?? ""
    const failure: LoadFailure = wanted.isForeign
      ? { kind: "refused", where: where.slice(0, 200) }
      : { kind: "not-found", where, status: 404 }
    const words = await coming
    return { ...base, words, language: words.tag, crowding: null, timeline: null, problems: [], failure }
  }
  let isSlow = false
  let progress = NOTHING_READ
  const tell = () =>
    void coming.then(
      (words) => reach({ kind: "loading", words, progress, isSlow }),
      () => undefined,
    )
  const timer = setTimeout(() => {
    isSlow = true
    tell()
  }, SLOW)
  const loaded = await loadTimeline({
    url: wanted.url,
    preread: wanted.isForeign ? null : new URL("read.json", wanted.url),
    slug: wanted.slug ?? "timeline",
    now,
    words: coming,
    language,
    isWhole: asksMore(wanted),
    signal,
    onProgress(next) {
      progress = next
      if (isSlow) tell()
    },
  })
  const isCrowded = loaded.failure === null && (loaded.growth !== null || loaded.timeline.dated > CROWD)
  // Without it a large timeline is drawn all the same, only slower.
  const crowd = isCrowded
    ? import("../view/crowding.ts").then(
        (part) => part.CROWDING,
        () => null,
      )
    : null
  await (loaded.problems.length > 0 && loaded.failure === null ? afterwards.load() : more)
  const crowding = await crowd
  clearTimeout(timer)
  const words = await coming
  return { ...base, words, language: words.tag, crowding, ...loaded }
}
