/**
 * Plain text on one line and at most `most` UTF-16 units long: whole, or up to a word's end and "…". `language` says
 * where words end; not every script has spaces.
 */
export function cutText(text: string, most: number, language: string): string {
  const line = inOneLine(text)
  if (line.length <= most) return line
  let end = 0
  for (const { index, segment, isWordLike } of segmenterFor(language, "word").segment(line.slice(0, most * 2))) {
    if (index + segment.length > most - 1) break
    if (isWordLike === true) end = index + segment.length
  }
  return end === 0 ? "" : `${line.slice(0, end)}…`
}

export function firstSentence(text: string, language: string): string {
  const line = inOneLine(text)
  const [first] = segmenterFor(language, "sentence").segment(line.slice(0, LONGEST_SENTENCE))
  return first === undefined ? "" : first.segment.trim()
}

/** Narrow and fixed spaces stay: French needs them. */
export const inOneLine = (text: string): string => text.replace(/[ \t-\r\u2028\u2029]+/g, " ").trim()

/** A text may be a book; where no sentence ends within this many units, what is left is cut at a word anyway. */
const LONGEST_SENTENCE = 2000

/** The file's language may be any tag, and one that Intl doesn't take must not stop a build. */
function segmenterFor(language: string, granularity: "word" | "sentence"): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity })
  } catch {
    return new Intl.Segmenter("en", { granularity })
  }
}
