import type { Source } from "../model.ts"

/** Where in a periodical or a book a work stands, in figures as they are written. */
export interface ContainerParts {
  readonly container: string | null
  readonly volume: string | null
  readonly issue: string | null
  /** `84–90`, `84` */
  readonly pages: string | null
}

const PLACED = "article article-journal article-magazine chapter entry entry-encyclopedia paper-conference".split(" ")
/** Longer ones hold more than a name and figures. */
const LONGEST = 300
/** A volume has three digits at most: four are a year, which belongs to the name. */
const WRITTEN = /^(.*[^\s\d,]) (\d{1,3})(?:\((\d{1,4})\))?, pp?\. (\d{1,6})(?:[–-](\d{1,6}))?$/

/** The format has one field for it all, in which `Communications of the ACM 60(6), pp. 84–90` is usual. */
export function containerParts({ type, container }: Source): ContainerParts {
  const found =
    container === null || container.length > LONGEST || !PLACED.includes(type) ? null : WRITTEN.exec(container)
  if (found === null) return { container, volume: null, issue: null, pages: null }
  const [, name = "", volume = null, issue = null, first = "", last] = found
  return { container: name, volume, issue, pages: last === undefined ? first : `${first}–${last}` }
}
