import { useEffect } from "react"
import { embedWordsOf } from "../view/embedwords.ts"
import { Loading, LoadFailed } from "../view/LoadStates.tsx"
import { tellTrouble } from "./channel.ts"
import type { Stage } from "./stage.ts"
import { problemOf, wayOut } from "./trouble.ts"

/** What a frame shows in place of a timeline, and what the page around is told of it. */
export function EmbedTrouble(props: {
  readonly stage: Stage
  readonly onStop: () => void
  readonly onTryAgain: () => void
}) {
  const { stage } = props
  useEffect(() => {
    if (stage.kind !== "failed") return
    const [problem = problemOf(stage.failure, stage.words)] = stage.problems
    tellTrouble(stage.failure.kind, problem.message)
  }, [stage])
  if (stage.kind === "failed")
    return <LoadFailed {...stage} onTryAgain={props.onTryAgain} way={wayOut(location, embedWordsOf(stage.words))} />
  if (stage.kind === "loading" && stage.words !== null)
    return <Loading words={stage.words} progress={stage.progress} onStop={props.onStop} />
  return null
}
