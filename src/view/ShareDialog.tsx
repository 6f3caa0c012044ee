import { useEffect, useId, useRef, useState } from "react"
import { likelyTarget, shareTargets, type ShareChoices, type ShareTarget } from "../state/sharing.ts"
import { Icon } from "./icons.tsx"
import "./notices.css"
import "./share.css"
import { DownloadOpener } from "./download/DownloadOpener.tsx"
import { ShareEmbed, START_SIZE } from "./ShareEmbed.tsx"
import { ShareLink } from "./ShareLink.tsx"
import { shareLinks } from "./sharelinks.ts"
import { ShareWhat } from "./ShareWhat.tsx"
import { shareWordsOf } from "./sharewords.ts"
import { useView, useViewer, type Sharing } from "./viewer.ts"

type Way = "link" | "embed" | "download"
const WAYS: readonly Way[] = ["link", "embed", "download"]

/** A link to what is on screen, HTML to show it elsewhere, or a file of it. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { outside } = useViewer()
  const [sharing] = useState(outside.sharing)
  return sharing === null ? null : <OpenDialog sharing={sharing} onClose={onClose} />
}

function OpenDialog({ sharing, onClose }: { readonly sharing: Sharing; readonly onClose: () => void }) {
  const { words } = useViewer()
  const say = shareWordsOf(words)
  const state = useView((state) => state)
  const [kind, setKind] = useState<ShareTarget["kind"]>(() => likelyTarget(state))
  const [choices, setChoices] = useState<ShareChoices>(() => ({
    language: state.languageIsChosen ? state.language : null,
    theme: "auto",
  }))
  const [way, setWay] = useState<Way>("link")
  const [size, setSize] = useState(START_SIZE)
  const id = useId()
  const { dialog, ...outsideClick } = useModal()

  const targets = shareTargets(state)
  // Back and Forward work under a dialog, and what was chosen may be gone.
  const target = targets.find((each) => each.kind === kind) ?? targets[0]!
  const links = shareLinks(state, target, choices, sharing)
  useEffect(() => {
    const element = dialog.current!
    // What was in hand has gone from the list, and the focus with it.
    if (!element.contains(document.activeElement)) element.querySelector<HTMLElement>("input:checked")?.focus()
  }, [dialog, target.kind])
  return (
    <dialog className="dialog share" ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose} {...outsideClick}>
      <div className="share-head">
        <h2 id={`${id}-title`}>{say.title}</h2>
        <button type="button" className="icon-button" aria-label={say.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div className={`share-body${way === "download" ? " is-download" : ""}`}>
        {way !== "download" && (
          <ShareWhat targets={targets} target={target} onTarget={setKind} choices={choices} onChoices={setChoices} />
        )}
        <div className="share-out">
          <Tabs id={id} way={way} onWay={setWay} />
          <div className="share-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${way}`} key={way}>
            {way === "link" && <ShareLink link={links.link} target={target} send={sharing.send} />}
            {way === "embed" && <ShareEmbed links={links} size={size} onSize={setSize} />}
            {way === "download" && <DownloadOpener />}
          </div>
        </div>
      </div>
    </dialog>
  )
}

/** As the tabs of the ARIA Authoring Practices: one stop for Tab, arrows between them, what is reached is shown. */
function Tabs({ id, way, onWay }: { readonly id: string; readonly way: Way; readonly onWay: (way: Way) => void }) {
  const { words } = useViewer()
  const say = shareWordsOf(words)
  const press = (key: React.KeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -WAYS.indexOf(way), End: 1 }
    const step = steps[key.key]
    if (step === undefined) return
    key.preventDefault()
    const next = key.key === "End" ? WAYS.at(-1)! : WAYS[(WAYS.indexOf(way) + step + WAYS.length) % WAYS.length]!
    onWay(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div className="segments share-ways" role="tablist" aria-label={say.ways} onKeyDown={press}>
      {WAYS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          aria-selected={each === way}
          aria-controls={each === way ? `${id}-panel` : undefined}
          tabIndex={each === way ? 0 : -1}
          onClick={() => onWay(each)}
        >
          {say[each]}
        </button>
      ))}
    </div>
  )
}

/** Opens a dialog over the page, with what was chosen in hand, and closes it at a press beside it. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  // A text selected by dragging out of the dialog ends beside it, and is no press there.
  const hasBegunBeside = useRef(false)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>("input:checked")?.focus()
    return () => element?.close()
  }, [])
  return {
    dialog,
    onPointerDown: (press: React.PointerEvent) => {
      hasBegunBeside.current = isBeside(press)
    },
    onClick: (press: React.MouseEvent) => {
      if (hasBegunBeside.current && isBeside(press)) dialog.current?.close()
    },
  }
}

/** On the backdrop, which belongs to the dialog itself. */
function isBeside({ target, currentTarget, clientX, clientY }: React.MouseEvent): boolean {
  if (target !== currentTarget) return false
  const box = currentTarget.getBoundingClientRect()
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
