import { LANGUAGES } from "virtual:words/names"
import type { ReactNode } from "react"
import { EvidenceFilter, LanesFilter } from "./Filters.tsx"
import { GoToYear } from "./GoToYear.tsx"
import { Icon } from "./icons.tsx"
import type { ThemeChoice } from "../state/state.ts"
import { SearchField } from "./SearchField.tsx"
import { ShareButton } from "./ShareButton.tsx"
import { toolWordsOf } from "./toolwords.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** Finding and narrowing at the left, the reader's own settings at the right. */
export function Toolbar({ children }: { readonly children?: ReactNode }) {
  const { words, later } = useViewer()
  return (
    <section className="toolbar" aria-label={toolWordsOf(words).toolbar.label}>
      <SearchField />
      <LanesFilter />
      <EvidenceFilter />
      {later !== null && <later.ViewSwitch />}
      <GoToYear />
      <span className="spacer" />
      <LanguageSwitch />
      <ThemeButton />
      <ShareButton />
      {children}
      {later !== null && <later.HelpButton />}
    </section>
  )
}

function LanguageSwitch() {
  const { words, chooseLanguage } = useViewer()
  const chosen = useView((state) => state.language)
  return (
    <div className="segments" role="group" aria-label={toolWordsOf(words).toolbar.language}>
      {LANGUAGES.map(({ tag, short, name }) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === chosen} onClick={() => chooseLanguage(tag)}>
          {short} <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </div>
  )
}

const NEXT_THEME = { auto: "light", light: "dark", dark: "auto" } as const satisfies Record<ThemeChoice, ThemeChoice>
const THEME_ICONS = { auto: "theme", light: "sun", dark: "moon" } as const

function ThemeButton() {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const theme = useView((state) => state.theme)
  const name = toolWordsOf(words).toolbar.theme(toolWordsOf(words).toolbar.themes[theme])
  return (
    <button
      type="button"
      className="button is-icon"
      aria-label={name}
      title={name}
      onClick={() => dispatch({ type: "theme", theme: NEXT_THEME[theme] })}
    >
      <Icon name={THEME_ICONS[theme]} />
    </button>
  )
}
