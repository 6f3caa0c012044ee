import { useEffect, type ReactNode } from "react"
import type { DetailWords, Words } from "../time/languages/words.ts"
import type { Problem } from "../timeline/problem.ts"
import { detailsOf } from "./detailwords.ts"
import { startFocusKeeper } from "./focuskeeper.ts"
import { Icon } from "./icons.tsx"
import { ProblemWords } from "./ProblemWords.tsx"
import { TIMELINE_FIELD } from "./timelinefield.ts"
import { WayOnLink, type WayOn } from "./WayOnLink.tsx"
import "./loadstate.css"

/** Why no timeline can be shown. `problem` is the reader's, in the reader's words. */
export type LoadFailure =
  /** The server's answer to `where`: an HTTP status that no file comes with. */
  | { readonly kind: Unsent; readonly where: string; readonly status: number }
  | { readonly kind: "blocked"; readonly host: string }
  | { readonly kind: "network"; readonly where: string }
  /** No more of it came than so many bytes, of how many where the server said. */
  | { readonly kind: "cut"; readonly read: number; readonly length: number | null }
  /** The page's own script did not come: nothing is known of the file. */
  | { readonly kind: "script" }
  /** An address that is never fetched. */
  | { readonly kind: "refused"; readonly where: string }
  | { readonly kind: "stopped" }
  /** The timeline is there, and some of its texts did not come. */
  | { readonly kind: "texts" }
  /** It takes more memory than there is. */
  | { readonly kind: "exhausted" }
  | { readonly kind: "not-json" | "format"; readonly problem: Problem }

/** What a server says in place of a file. */
export type Unsent = keyof DetailWords["load"]["unsent"]

/** Bytes read so far, and of how many where the server said; and the events in them. */
export interface LoadProgress {
  readonly read: number
  readonly length: number | null
  readonly events: number
}

/**
 * The window says what the page does, in its language; whatever comes in its place names itself, and takes over the
 * focus of what was pressed here.
 */
function usePageOf(heading: string, words: Words): void {
  useEffect(startFocusKeeper, [])
  useEffect(() => {
    document.title = heading
    document.documentElement.lang = words.tag
  }, [heading, words])
}

/** Shown before there is a timeline, so it takes its words as an argument. */
export function Loading(props: {
  readonly words: Words
  readonly progress: LoadProgress
  readonly onStop: () => void
}) {
  const { load } = detailsOf(props.words)
  usePageOf(load.loading, props.words)
  const { read, length } = props.progress
  return (
    <main className="load-state" lang={props.words.tag} aria-busy="true">
      <h1>{load.loading}</h1>
      <progress aria-label={load.loading} max={length ?? undefined} value={length === null ? undefined : read} />
      {read > 0 && <p>{length === null ? load.bytes(read) : load.progress(read, length)}</p>}
      <button type="button" className="button" onClick={props.onStop}>
        {load.stop}
      </button>
    </main>
  )
}

export function LoadFailed(props: {
  readonly words: Words
  readonly failure: LoadFailure
  readonly onTryAgain: () => void
  /** null: it would lead to where one is. */
  readonly way: WayOn | null
}) {
  const { words, way } = props
  const { load } = detailsOf(words)
  // Nothing in a frame takes a file.
  const takesFile = way === null || way.frame === null
  const [heading, text] = explain(props.failure, words, takesFile)
  usePageOf(heading, words)
  const { kind } = props.failure
  const isOfFile =
    takesFile && (kind === "not-json" || kind === "format" || (kind === "refused" && isOwnFile(props.failure)))
  return (
    <main className="load-state is-failed" lang={words.tag}>
      <Icon name="warning" />
      <div role="alert">
        <h1>{heading}</h1>
        <p>{text}</p>
        <div className="load-buttons">
          {isOfFile && <ChooseFile isFirst>{kind === "refused" ? load.chooseFile : load.chooseOther}</ChooseFile>}
          <button type="button" className={isOfFile ? "button" : "button is-primary"} onClick={props.onTryAgain}>
            <Icon name="retry" /> {load.tryAgain}
          </button>
          {kind === "blocked" && takesFile && <ChooseFile>{load.chooseFile}</ChooseFile>}
          {way !== null && <WayOnLink way={way} words={words} />}
        </div>
      </div>
    </main>
  )
}

/** The page takes what is chosen in such a field, see FileDrop.tsx. It is read where it lies. */
function ChooseFile({ children, isFirst = false }: { readonly children: string; readonly isFirst?: boolean }) {
  return (
    <label className={isFirst ? "button is-primary choose-file" : "button choose-file"}>
      <input type="file" className={`visually-hidden ${TIMELINE_FIELD}`} />
      {children}
    </label>
  )
}

/** An address may call a file that was on the reader's own device, and can't bring it back. */
const isOwnFile = ({ where }: { readonly where: string }): boolean => /^file:[^/]/.test(where)

/** Its heading, and why. `takesFile`: one can be chosen or dropped here. */
export function explain(failure: LoadFailure, words: Words, takesFile = true): readonly [string, ReactNode] {
  const { load } = detailsOf(words)
  switch (failure.kind) {
    case "not-found":
    case "denied":
    case "too-many":
    case "server-failed":
    case "not-sent": {
      const [heading, then] = load.unsent[failure.kind]
      return [
        heading,
        <>
          {load.unsentWhy(failure.status)} <code>{failure.where}</code>. {then}
        </>,
      ]
    }
    case "blocked":
      return [
        load.blocked,
        <>
          <code>{failure.host}</code> {load.blockedWhy} <code>Access-Control-Allow-Origin</code>.{" "}
          {takesFile && load.blockedThen}
        </>,
      ]
    case "network":
      return [
        load.network,
        <>
          {load.networkWhy} <code>{failure.where}</code>. {load.networkThen}
        </>,
      ]
    case "cut":
      return [load.cut, `${load.cutWhy(failure.read, failure.length)} ${load.networkThen}`]
    case "script":
      return [load.script, load.scriptWhy]
    case "refused":
      if (isOwnFile(failure))
        return [
          load.ownFile,
          <>
            <code>{failure.where.slice("file:".length)}</code> {load.ownFileWhy} {takesFile && load.ownFileThen}
          </>,
        ]
      return [
        load.refused,
        <>
          {load.refusedWhy} <code>{failure.where}</code>.
        </>,
      ]
    case "stopped":
      return [load.stopped, load.stoppedWhy]
    case "exhausted":
      return [load.exhausted, load.exhaustedWhy]
    case "texts":
      return [load.texts, load.textsWhy]
    case "not-json":
    case "format":
      return [
        failure.kind === "format" ? load.format : load.notJson,
        <ProblemWords problem={failure.problem} colon={detailsOf(words).problems.colon} />,
      ]
  }
}
