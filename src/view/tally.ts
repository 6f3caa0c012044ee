import type { Selectors } from "../state/select.ts"
import type { State } from "../state/state.ts"
import type { Words } from "../time/languages/words.ts"

/** "all 31 shown", "14 of 32 shown": of what the view holds. */
export function tallyInWords(state: State, words: Words, selectors: Selectors): string {
  const shown = selectors.shownCount(state)
  const all = state.timeline.length
  return shown === all ? words.ui.foot.allShown(all) : words.ui.foot.someShown(shown, all)
}
