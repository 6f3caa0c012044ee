import { useLayoutEffect, useRef, useState } from "react"
import { SNIPPET_ALLOW, SNIPPET_SANDBOX, type Snippet } from "../state/snippet.ts"

/** CSS px: what a column of text is often wide, for a frame that takes all there is. */
const USUAL_WIDTH = 720

/** The frame of a snippet, as the host's page will hold it, and as small as its place here. */
export function FramePreview({ frame, caption }: { readonly frame: Snippet; readonly caption: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const width = typeof frame.width === "number" ? frame.width : USUAL_WIDTH
  const { height } = frame
  const scale = room === null ? 0 : Math.min(room.width / width, room.height / height, 1)
  return (
    <figure className="frame-preview">
      <figcaption>{caption}</figcaption>
      <div ref={place}>
        {scale > 0 && (
          <iframe
            // Anew for each address: a frame that is led on leaves its steps in the page's history.
            key={frame.src}
            src={frame.src}
            title={frame.title}
            loading="lazy"
            allow={SNIPPET_ALLOW}
            sandbox={SNIPPET_SANDBOX}
            width={width}
            height={height}
            style={{ scale, marginInlineEnd: width * (scale - 1), marginBlockEnd: height * (scale - 1) }}
          />
        )}
      </div>
    </figure>
  )
}
