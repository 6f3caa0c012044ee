import { useState } from "react"
import { SNIPPET_HEIGHT, SNIPPET_WIDTH, snippetOf } from "../state/snippet.ts"
import { CopyField } from "./CopyField.tsx"
import { FramePreview } from "./FramePreview.tsx"
import { useReading } from "./reading.ts"
import type { ShareLinks } from "./sharelinks.ts"
import { shareWordsOf } from "./sharewords.ts"
import { useViewer } from "./viewer.ts"

export interface FrameSize {
  /** As wide as the host's page lets it be; `width` is kept for when it is not. */
  readonly isFull: boolean
  /** CSS px */
  readonly width: number
  readonly height: number
}

/** CSS px; the least is what the viewer in a frame is made for. */
const WIDTHS = { least: 280, most: 2000 }
const HEIGHTS = { least: 240, most: 1200 }
export const START_SIZE: FrameSize = { isFull: true, width: 720, height: SNIPPET_HEIGHT }

export interface ShareEmbedProps {
  readonly links: ShareLinks
  readonly size: FrameSize
  readonly onSize: (size: FrameSize) => void
}

/** HTML to paste, what it will show, and the address for sites that write it themselves. */
export function ShareEmbed({ links, size, onSize }: ShareEmbedProps) {
  const { words } = useViewer()
  const { timeline, plain } = useReading()
  const say = shareWordsOf(words)
  const { isFull, width, height } = size
  const frame = {
    src: links.embed,
    title: say.frameTitle(plain(timeline.title)),
    width: isFull ? SNIPPET_WIDTH : width,
    height,
  }
  return (
    <>
      <div className="frame-size">
        <label>
          <span>{say.width}</span>
          <select
            className="field"
            value={isFull ? "full" : "fixed"}
            onChange={({ target: { value } }) => onSize({ ...size, isFull: value === "full" })}
          >
            <option value="full">{say.widths.full}</option>
            <option value="fixed">{say.widths.fixed}</option>
          </select>
        </label>
        <NumberField
          label={say.widthInPixels}
          value={width}
          {...WIDTHS}
          isDisabled={isFull}
          onValue={(width) => onSize({ ...size, width })}
        />
        <NumberField label={say.height} value={height} {...HEIGHTS} onValue={(height) => onSize({ ...size, height })} />
      </div>
      <CopyField
        label={say.snippet}
        text={snippetOf(frame)}
        lines={4}
        copyWord={say.copySnippet}
        copiedWord={say.snippetCopied}
        isPrimary
      />
      <FramePreview frame={frame} caption={say.preview} />
      {links.oembed !== null && (
        <CopyField
          label={say.oembed}
          text={links.oembed}
          copyWord={say.copyAddress}
          copiedWord={say.addressCopied}
          note={say.oembedNote}
        />
      )}
    </>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly isDisabled?: boolean
  readonly onValue: (value: number) => void
}

/** What is typed counts once it is within the limits; what is left beyond them becomes the nearest that is. */
function NumberField({ label, value, least, most, isDisabled = false, onValue }: NumberFieldProps) {
  const { words } = useViewer()
  const say = shareWordsOf(words)
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    const number = Math.round(Number(typed))
    if (typed !== null && typed.trim() !== "" && Number.isFinite(number))
      onValue(Math.min(Math.max(number, least), most))
    setTyped(null)
  }
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        className="field"
        min={least}
        max={most}
        step={1}
        disabled={isDisabled}
        title={say.pixels(least, most)}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value)
          const number = Number(target.value)
          if (Number.isInteger(number) && number >= least && number <= most) onValue(number)
        }}
        onBlur={leave}
      />
    </label>
  )
}
