/** Lower-case inside a title, in both manuals; what may be an adverb too only where it is written so. */
const MINOR = words(
  "a an the and but for nor or as at by down from in into of off on onto out over per to up upon via vs with",
)
/** Of these a capital within a title says nothing. */
const LOWERED = words("an the and but for nor or at from into of to with")
/** MLA has prepositions lower-case whatever their length, Chicago those of up to four letters. */
const LONG_PREPOSITIONS = words(
  "about above across after against along among around before behind below beneath beside between beyond during " +
    "inside outside since through throughout toward towards under until within without",
)
/** Parts of names, before another part. */
const PARTICLES = words("van von der den de du di da la le el al bin")

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "))
}

/** What stands in brackets or quotation marks keeps its letters: a description, or somebody else's words. */
const PIECES = /\[[^\]]*\]|“[^”]*”|"[^"]*"|«[^»]*»|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}’'./@+_-]*[\p{L}\p{M}\p{N}])?/gu
/** Nobody's title is longer; a hostile one might take long to read. */
const LONGEST = 1000

export interface HeadlineOptions {
  readonly style: "chicago" | "mla"
  /** It begins with a name of its own, such as that of a program, which may be lower-case. */
  readonly isName: boolean
}

/**
 * An English title with the capitals of a headline. Words with a capital, a figure or a sign inside stay as they are;
 * that a word without any is a name no program can tell.
 */
export function headline(title: string, options: HeadlineOptions): string {
  if (title.length > LONGEST) return title
  const pieces = [...title.matchAll(PIECES)]
  let written = ""
  let at = 0
  for (const [place, { 0: piece, index }] of pieces.entries()) {
    const between = title.slice(at, index)
    const isFirst = place === 0 || /[:?!]\s/.test(between)
    const isEnd = isFirst || place === pieces.length - 1 || /^\s*[:?!]/.test(title.slice(index + piece.length))
    const isKept = isOpaque(piece) || (place === 0 && options.isName) || isParticle(piece, pieces[place + 1]?.[0])
    written += between + (isKept ? piece : setWord(piece, isEnd, options.style))
    at = index + piece.length
  }
  return written + title.slice(at)
}

const isOpaque = (piece: string): boolean => /^[[“"«]|\p{N}|[./@+_]/u.test(piece)
const isParticle = (piece: string, next = ""): boolean => PARTICLES.has(piece) && /^\p{Lu}/u.test(next)

/** Each part of a compound by itself: `Hand-Eye`, `Start-up`. `isEnd`: it begins or ends a title or its subtitle. */
function setWord(word: string, isEnd: boolean, style: HeadlineOptions["style"]): string {
  return word
    .split("-")
    .map((part, place) => {
      if (/.\p{Lu}/u.test(part)) return part
      if (isEnd && place === 0) return raised(part)
      const lower = part.toLowerCase()
      if (part === lower && isMinor(part, style)) return part
      return LOWERED.has(lower) && !isEnd ? lower : raised(part)
    })
    .join("-")
}

const isMinor = (word: string, style: HeadlineOptions["style"]): boolean =>
  MINOR.has(word) || (style === "mla" && LONG_PREPOSITIONS.has(word))

export const raised = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase())
