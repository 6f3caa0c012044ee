/** Where a browser keeps that its reader wants no keys of a single character; nothing is kept of who has them. */
const KEPT = "sourceline-keys"

/** Do keys of a single character act? They can be in the way of who speaks to a computer, or strays from key to key. */
export interface LetterKeys {
  readonly areOn: () => boolean
  readonly turn: (areOn: boolean) => void
}

/**
 * As the browser has kept it, which is asked once it matters: a frame whose reader presses no key asks for no storage. One
 * that keeps nothing forgets it with the page; a frame keeps nothing by itself, and its reader has no other way back.
 */
export function openLetterKeys(turned: "kept" | "forgotten" = "kept"): LetterKeys {
  let areOn: boolean | null = null
  return {
    areOn: () => (areOn ??= readKept()),
    turn(next) {
      areOn = next
      if (turned === "kept") keep(next)
    },
  }
}

function readKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off"
  } catch {
    return true
  }
}

function keep(areOn: boolean): void {
  try {
    if (areOn) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, "off")
  } catch {
    // Refused, or full: it holds for this visit.
  }
}
