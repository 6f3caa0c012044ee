import { renderToStaticMarkup } from "react-dom/server"
import type { ReactNode } from "react"
import { expect, test } from "vitest"
import { initialState } from "../../../src/state/initial.ts"
import { createStore } from "../../../src/state/store.ts"
import { en } from "../../../src/time/languages/en.ts"
import { eventAt, type RemoteTexts } from "../../../src/timeline/model.ts"
import { EventHeading } from "../../../src/view/EventHeading.tsx"
import { EventRow } from "../../../src/view/EventRow.tsx"
import { ShareWhat } from "../../../src/view/ShareWhat.tsx"
import { ViewerContext, type Viewer } from "../../../src/view/viewer.ts"
import { makeTimeline, NOW } from "../../make.ts"

const EVENT = eventAt(0)
const whole = makeTimeline({ events: [{ date: "2017", title: "A needle" }] })

/** As it reads where the texts of its timeline are as `remote` says. */
function htmlOf(part: ReactNode, remote: Partial<RemoteTexts>): string {
  const { texts } = en.ui
  const away: RemoteTexts = {
    isHere: () => false,
    isLost: () => false,
    isDamaged: () => false,
    want: () => undefined,
    onCome: () => () => undefined,
    ...remote,
  }
  const timeline = { ...whole, remote: away, titleOf: () => (away.isHere(EVENT) ? "A needle" : "") }
  const size = { width: 1060, height: 644 }
  const beginning = initialState({ timeline, size, plotWidth: 940, language: "en", reducedMotion: true, now: NOW })
  const viewer = { store: createStore(beginning, null), words: en, growing: null, outside: { link: () => "#" } }
  const html = renderToStaticMarkup(<ViewerContext value={viewer as unknown as Viewer}>{part}</ViewerContext>)
  expect(html).not.toContain('title=""')
  const told = [...Object.entries(texts), ["here", "A needle"] as const].filter(([, text]) => html.includes(text))
  return told.map(([name]) => name).join(" ") + (html.includes(en.ui.load.tryAgain) ? " again" : "")
}

const CASES: readonly (readonly [string, Partial<RemoteTexts>])[] = [
  ["here", { isHere: () => true }],
  ["coming", {}],
  ["lost", { isLost: () => true }],
  ["damaged", { isLost: () => true, isDamaged: () => true }],
]

test.each(CASES)(
  "a title that is %s is told as that in a panel, which offers to ask for what is lost",
  (name, remote) => {
    const heading = <EventHeading event={whole.event(EVENT)} />
    expect(htmlOf(heading, remote)).toBe(name === "lost" ? "lost again" : name)
  },
)

test.each(CASES)("a title that is %s is told as that of what is shared", (name, remote) => {
  const target = { kind: "event", event: EVENT } as const
  const nothing = () => undefined
  const choices = { language: null, theme: "auto" } as const
  const part = <ShareWhat targets={[target]} target={target} onTarget={nothing} choices={choices} onChoices={nothing} />
  expect(htmlOf(part, remote)).toBe(name)
})

test("a row has the whole title at hand only where it is here", () => {
  const row = <EventRow event={EVENT} place={{ position: 1, of: 1 }} />
  for (const [name, remote] of CASES) expect(htmlOf(row, remote)).toBe(name)
})
