import { useState } from "react"
import type { ShareTarget } from "../state/sharing.ts"
import { CopyField } from "./CopyField.tsx"
import { Icon } from "./icons.tsx"
import { QrCode } from "./QrCode.tsx"
import { useReading } from "./reading.ts"
import { shareTitle } from "./sharetitle.ts"
import { shareWordsOf } from "./sharewords.ts"
import { useViewer, type Sharing } from "./viewer.ts"

export interface ShareLinkProps {
  readonly link: string
  readonly target: ShareTarget
  readonly send: Sharing["send"]
}

/** The link itself: to copy, to hand on by the device's own means, to read with a camera. */
export function ShareLink({ link, target, send }: ShareLinkProps) {
  const { words } = useViewer()
  const { timeline, plain } = useReading()
  const say = shareWordsOf(words)
  const [unsent, setUnsent] = useState<string | null>(null)
  const hand = () => {
    if (send === null) return
    void send({ title: shareTitle(target, timeline, plain, words), url: link }).then((done) =>
      setUnsent(done ? null : link),
    )
  }
  return (
    <>
      <CopyField
        label={say.address}
        text={link}
        copyWord={say.copyLink}
        copiedWord={say.linkCopied}
        isPrimary
        note={unsent === link ? say.sendFailed : null}
      >
        {send !== null && (
          <button type="button" className="button" onClick={hand}>
            <Icon name="share" /> {say.send}
          </button>
        )}
      </CopyField>
      <QrCode text={link} />
    </>
  )
}
