import { useRef } from "react"
import { toolWordsOf } from "./toolwords.ts"
import { useView, useViewer } from "./viewer.ts"

/** Astronomical years of up to seven digits, as in addresses; a minus may be the typographic one. */
export function readYear(text: string): number | null {
  const plain = text.trim().replace("\u2212", "-")
  return /^-?\d{1,7}$/.test(plain) ? Number(plain) : null
}

export function GoToYear() {
  const { store, words, outside } = useViewer()
  const year = useView((state) => state.selection.year)
  const field = useRef<HTMLInputElement>(null)
  const ui = toolWordsOf(words).toolbar
  const go = (submit: React.SubmitEvent) => {
    submit.preventDefault()
    const input = field.current!
    const wanted = readYear(input.value)
    if (wanted !== null) {
      store.dispatch({ type: "open-year", year: wanted, at: outside.clock() })
      // The field is made anew with its year; the focus would go with the one before.
      return queueMicrotask(() => document.activeElement === document.body && field.current!.focus())
    }
    input.setCustomValidity(ui.yearExpected)
    input.reportValidity()
  }
  return (
    <form className="go-to-year" noValidate onSubmit={go}>
      <label title={`${ui.goToYear} (g)`}>
        <span>{ui.goToYear}</span>
        <input
          key={year}
          ref={field}
          className="field"
          name="year"
          aria-keyshortcuts="g"
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          placeholder={ui.year}
          defaultValue={year ?? ""}
          onInput={(input) => input.currentTarget.setCustomValidity("")}
        />
      </label>
    </form>
  )
}
