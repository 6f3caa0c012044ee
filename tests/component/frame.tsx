import { act, render } from "@testing-library/react"
import { page } from "vitest/browser"
import { layLinks } from "../../src/layout/links.ts"
import { initialState } from "../../src/state/initial.ts"
import { reduce } from "../../src/state/reduce.ts"
import { maskOfFilters } from "../../src/state/filtermask.ts"
import { makeSelectors } from "../../src/state/select.ts"
import type { LanguageTag } from "../../src/state/state.ts"
import { createStore } from "../../src/state/store.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { makeSearch } from "../../src/timeline/search.ts"
import { startDrawing } from "../../src/view/drawing.ts"
import { EmbedApp } from "../../src/view/EmbedApp.tsx"
import { EMBED_LATER } from "../../src/view/embedlater.ts"
import { EmbedTools } from "../../src/view/EmbedTools.tsx"
import { makeGuest } from "../../src/view/guest.ts"
import { makeMeasure } from "../../src/view/measure.ts"
import type { ViewerOutside } from "../../src/view/viewer.ts"
import { ViewerRoot } from "../../src/view/ViewerRoot.tsx"
import { NOW, read } from "../make.ts"
import "../../src/view/theme.css"
import "../../src/view/fonts.css"
import "../../src/view/first-paint.css"

export interface FrameOptions {
  readonly file: unknown
  readonly width: number
  readonly height: number
  readonly language?: LanguageTag
  /** The host of someone else's file. */
  readonly host?: string
}

/** The viewer as a frame of a size holds it, drawn by real frames, with its store in the test's hands. */
export async function mountFrame({ file, width, height, language = "en", host }: FrameOptions) {
  await page.viewport(width, height)
  const words = language === "fr" ? fr : en
  const { timeline, problems } = read(file, { words })
  if (timeline === null) throw new Error(problems[0]?.message)
  const size = { width: 0, height: 0 }
  const store = createStore(
    initialState({ timeline, size, plotWidth: 0, language, reducedMotion: true, now: NOW }),
    reduce,
  )
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  const asked = { frames: 0 }
  const drawing = startDrawing({
    store,
    selectors,
    measure: makeMeasure(),
    linking: () => layLinks,
    words,
    clock: {
      request(run) {
        asked.frames++
        return requestAnimationFrame((at) => act(() => run(at)))
      },
      cancel: (frame) => cancelAnimationFrame(frame),
    },
  })
  const outside: ViewerOutside = {
    clock: () => 0,
    address: () => `https://example.org/career/${selected() === null ? "" : `event/${String(selected())}/`}`,
    link: (to) => `/career/${to.kind === "timeline" ? "" : to.kind === "year" ? to.year : `${to.kind}/${to.id}`}/`,
    files: "",
    copy: () => Promise.resolve(false),
    sharing: () => null,
  }
  const selected = () => {
    const { event } = store.state().selection
    return event === null ? null : timeline.idOf(event)
  }
  const rendered = render(
    <ViewerRoot
      {...{ store, selectors, drawing, outside, words }}
      file={{ problems, host: host ?? null }}
      growing={null}
      later={EMBED_LATER}
      tryAgain={null}
      loadWords={(tag) => Promise.resolve(tag === "fr" ? fr : en)}
      written={null}
    >
      <EmbedApp extras={{ EmbedTools, makeGuest }} />
    </ViewerRoot>,
  )
  /** Fonts are in, and the view is drawn and at rest. */
  const rest = async () => {
    await Promise.all(["400 13px", "620 14px"].map((font) => document.fonts.load(`${font} "Line Sans"`)))
    await document.fonts.load('600 18px "Line Serif"')
    for (let calm = 0; calm < 3;) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      await act(async () => {})
      calm = drawing.isIdle() && drawing.restingScene() !== null ? calm + 1 : 0
    }
  }
  await rest()
  return {
    store,
    drawing,
    asked,
    rest,
    selected,
    chronology: document.querySelector<HTMLElement>("[data-chronology]")!,
    select: async (id: string) => {
      act(() => store.dispatch({ type: "select", event: timeline.indexOf(id), at: 0 }))
      await rest()
    },
    stop: () => {
      rendered.unmount()
      drawing.stop()
    },
  }
}
