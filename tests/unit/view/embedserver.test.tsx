import { renderToString } from "react-dom/server"
import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { EmbedApp } from "../../../src/view/EmbedApp.tsx"
import { stillDrawing } from "../../../src/view/stilldrawing.ts"
import { CAREER } from "../../component/career.ts"
import { viewerWith } from "../../viewer.tsx"

const html = (words: typeof en | typeof fr) =>
  renderToString(
    viewerWith({
      ...{ file: CAREER, words, inHand: {}, later: null, drawing: stillDrawing },
      app: <EmbedApp extras={null} />,
    }),
  )

test("Without a browser a frame's first view has its title, its link, its zoom and no panel, in both languages", () => {
  for (const [words, title, link] of [
    [en, "A career", "Open full timeline"],
    [fr, "Une carrière", "Ouvrir la chronologie entière"],
  ] as const) {
    const page = html(words)
    expect(page).toContain(title)
    expect(page).toMatch(new RegExp(`<a [^>]*href="https://example.org/"[^>]*>.*${link}`))
    expect(page).toContain(`aria-label="${words.ui.zoom.in}"`)
    expect(page).not.toContain("panel")
  }
})

test("Nothing of it has a style of its own: a strict policy would refuse it", () => {
  expect(html(en)).not.toMatch(/<[^>]*\sstyle=/)
})
