import { LANGUAGES } from "virtual:words/names"
import { useId } from "react"
import type { ShareChoices, ShareTarget } from "../state/sharing.ts"
import type { ThemeChoice } from "../state/state.ts"
import { spanInWords, yearInWords } from "../time/words.ts"
import { EventTitle } from "./EventTitle.tsx"
import { shareWordsOf } from "./sharewords.ts"
import { SourceName } from "./SourceName.tsx"
import { useReading } from "./reading.ts"
import { useViewer } from "./viewer.ts"

const THEMES: readonly ThemeChoice[] = ["auto", "light", "dark"]

export interface ShareWhatProps {
  readonly targets: readonly ShareTarget[]
  readonly target: ShareTarget
  readonly onTarget: (kind: ShareTarget["kind"]) => void
  readonly choices: ShareChoices
  readonly onChoices: (choices: ShareChoices) => void
}

/** What a link or a frame begins with, and what of it is not left to its reader. */
export function ShareWhat({ targets, target, onTarget, choices, onChoices }: ShareWhatProps) {
  const { words } = useViewer()
  const say = shareWordsOf(words)
  const id = useId()
  return (
    <div className="share-what">
      <fieldset className="share-targets">
        <legend>{say.what}</legend>
        {targets.map((each) => (
          <label key={each.kind} className="share-target">
            <input
              type="radio"
              name={id}
              value={each.kind}
              checked={each.kind === target.kind}
              onChange={() => onTarget(each.kind)}
            />
            <TargetWords target={each} />
          </label>
        ))}
      </fieldset>
      <label className="share-choice">
        <span>{say.language}</span>
        <select
          className="field"
          value={choices.language ?? ""}
          onChange={({ target: { value } }) =>
            onChoices({ ...choices, language: LANGUAGES.find(({ tag }) => tag === value)?.tag ?? null })
          }
        >
          <option value="">{say.ownLanguage}</option>
          {LANGUAGES.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="share-choice">
        <span>{say.theme}</span>
        <select
          className="field"
          value={choices.theme}
          onChange={({ target: { value } }) =>
            onChoices({ ...choices, theme: THEMES.find((theme) => theme === value) ?? "auto" })
          }
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {say.themes[theme]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** "This event" and which; a year says so in its name. */
function TargetWords({ target }: { readonly target: ShareTarget }) {
  const { words, timeline } = useReading()
  const say = shareWordsOf(words)
  if (target.kind === "year") return <span>{say.year(yearInWords(target.year, words))}</span>
  return (
    <span>
      {say[target.kind]}
      {target.kind !== "all" && (
        <span className="share-which">
          {target.kind === "view" && spanInWords(target.span, words)}
          {target.kind === "event" && <EventTitle event={target.event} />}
          {target.kind === "source" && <SourceName source={timeline.sources[target.source]!} />}
        </span>
      )}
    </span>
  )
}
