import type { Source } from "../model.ts"

/** Where in a periodical or a book a work stands, in figures as they are written. */
export interface ContainerParts {
  readonly container: string | null
  readonly volume: string | null
  readonly issue: string | null
  /** `84–90`, `84`, `1–3, 7`, `A1` */
  readonly pages: string | null
}

const PLACED = "article article-journal article-magazine chapter entry entry-encyclopedia paper-conference".split(" ")
/** Longer ones hold more than a name and figures. */
const LONGEST = 300
/** A volume has three digits at most: four are a year, which belongs to the name. */
const WRITTEN = /^(.*[^\s\d,]) (\d{1,3})(?:\((\d{1,4})\))?, pp?\. (\d{1,6})(?:[–-](\d{1,6}))?$/

/** What stands between the first page and the last, in whatever hand. */
const HYPHENS = / ?[-\u2010-\u2015]+ ?/g

/**
 * As the source says by itself, else as its container ends: `Communications of the ACM 60(6), pp. 84–90` is usual where
 * somebody writes it by hand.
 */
export function containerParts({ type, container, details = {} }: Source): ContainerParts {
  const found =
    container === null || container.length > LONGEST || !PLACED.includes(type) ? null : WRITTEN.exec(container)
  const [, name = container, volume = null, issue = null, first = null, last] = found ?? []
  return {
    container: name,
    volume: details.volume ?? volume,
    issue: details.issue ?? issue,
    pages: details.page?.replace(HYPHENS, "–") ?? (last === undefined ? first : `${first}–${last}`),
  }
}
