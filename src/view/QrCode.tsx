import { useMemo } from "react"
import { encode } from "uqr"
import { DetailIcon } from "./detailicons.tsx"
import { shareWordsOf } from "./sharewords.ts"
import { useViewer } from "./viewer.ts"

/** Modules left empty on every side (ISO/IEC 18004, section 6.3.8). */
const QUIET = 4
/** Dark on light whatever the theme: many readers know no other. */
const DARK = "#000"
const LIGHT = "#fff"

interface Code {
  /** Modules on a side, with the quiet zone. */
  readonly size: number
  /** The dark modules, as an SVG path. */
  readonly path: string
}

export function QrCode({ text }: { readonly text: string }) {
  const { words } = useViewer()
  const say = shareWordsOf(words)
  const code = useMemo(() => codeOf(text), [text])
  return (
    <div className="qr">
      {code === null ? (
        <p className="qr-code">{say.codeTooLong}</p>
      ) : (
        <svg
          className="qr-code"
          viewBox={`0 0 ${code.size} ${code.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={say.code}
        >
          <rect width={code.size} height={code.size} fill={LIGHT} />
          <path d={code.path} fill={DARK} />
        </svg>
      )}
      {code !== null && (
        <div>
          <p>{say.codeNote}</p>
          <a className="button" download="qr-code.svg" href={`data:image/svg+xml,${encodeURIComponent(fileOf(code))}`}>
            <DetailIcon name="download" /> {say.saveCode}
          </a>
        </div>
      )}
    </div>
  )
}

/** null: the text holds more than the largest code, version 40, can. */
export function codeOf(text: string): Code | null {
  const rows = modulesOf(text)
  if (rows === null) return null
  // One run of dark modules is one rectangle.
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "#" : "."))
        .join("")
        .matchAll(/#+/g),
    ].map(({ index, 0: { length } }) => `M${index + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  )
  return { size: rows.length + 2 * QUIET, path: runs.join("") }
}

function modulesOf(text: string): readonly (readonly boolean[])[] | null {
  try {
    // The smallest that holds the text, and in it the most correction that still fits.
    return encode(text, { ecc: "L", boostEcc: true, border: 0 }).data
  } catch {
    return null
  }
}

const fileOf = ({ size, path }: Code): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
  `<rect width="${size}" height="${size}" fill="${LIGHT}"/><path d="${path}" fill="${DARK}"/></svg>`
