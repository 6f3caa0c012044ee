import sansMore from "../fonts/sans-more.woff2?url"
import sans from "../fonts/sans.woff2?url"
import italicMore from "../fonts/serif-italic-more.woff2?url"
import italic from "../fonts/serif-italic.woff2?url"
import serifMore from "../fonts/serif-more.woff2?url"
import serif from "../fonts/serif.woff2?url"

interface Face {
  readonly family: string
  readonly style: "normal" | "italic"
  readonly address: string
  /** Holds what texts in English and French have no letters of. */
  readonly isMore: boolean
}

const FACES: readonly Face[] = [
  { family: "Line Sans", style: "normal", address: sansMore, isMore: true },
  { family: "Line Sans", style: "normal", address: sans, isMore: false },
  { family: "Line Serif", style: "normal", address: serifMore, isMore: true },
  { family: "Line Serif", style: "normal", address: serif, isMore: false },
  { family: "Line Serif", style: "italic", address: italicMore, isMore: true },
  { family: "Line Serif", style: "italic", address: italic, isMore: false },
]
/** As in fonts.css, widely. */
const MORE_LETTERS = /[\u0100-\u0151\u0154-\u0177\u0179-\u017e\u0218-\u021b\u1e9e]/

/** Fetches a file; null where it can't be had. */
export type FetchBytes = (address: string) => Promise<Uint8Array | null>

/** The faces that a drawing uses, as rules for a style sheet inside it; those that can't be had are left out. */
export async function facesInside(svg: string, fetchBytes: FetchBytes): Promise<string> {
  const hasMore = MORE_LETTERS.test(svg)
  const isUsed = ({ style, isMore }: Face) =>
    (hasMore || !isMore) && (style === "normal" || svg.includes('font-style="italic"'))
  const rules = FACES.filter(isUsed).map(async ({ family, style, address }) => {
    const bytes = await fetchBytes(address)
    if (bytes === null) return ""
    const source = `url(data:font/woff2;base64,${base64(bytes)}) format("woff2")`
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:400 700;src:${source}}`
  })
  return (await Promise.all(rules)).join("")
}

export const fetchFace: FetchBytes = async (address) => {
  try {
    const answer = await fetch(address)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
