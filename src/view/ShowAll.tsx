import { toolWordsOf } from "./toolwords.ts"
import { useViewer } from "./viewer.ts"

/** Lets go of what is chosen in a menu. It keeps the focus that pressed it, so it is off without being disabled. */
export function ShowAll({ isOff, onPress }: { readonly isOff: boolean; readonly onPress: () => void }) {
  const { words } = useViewer()
  return (
    <button type="button" className="text-button" aria-disabled={isOff} onClick={() => !isOff && onPress()}>
      {toolWordsOf(words).toolbar.showAll}
    </button>
  )
}
