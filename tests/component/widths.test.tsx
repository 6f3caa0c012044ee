import { cleanup, fireEvent, screen } from "@testing-library/react"
import { page } from "vitest/browser"
import { beforeAll, beforeEach, expect, onTestFinished, test } from "vitest"
import FILE from "../../data/timelines/alex-krizhevsky.json" with { type: "json" }
import { App } from "../../src/view/App.tsx"
import { DrawingContext } from "../../src/view/drawingcontext.ts"
import { stillDrawing } from "../../src/view/stilldrawing.ts"
import "../../src/view/fonts.css"
import { mount } from "./mount.tsx"

const LANGUAGES = ["en", "fr"] as const

beforeAll(() => Promise.all(["400", "550"].map((weight) => document.fonts.load(`${weight} 14px "Line Sans"`))))
beforeEach(() => onTestFinished(() => page.viewport(1280, 800)))

async function open(language: (typeof LANGUAGES)[number], width: number) {
  cleanup()
  await page.viewport(width, 800)
  const app = (
    <DrawingContext value={stillDrawing()}>
      <App />
    </DrawingContext>
  )
  return mount(app, { file: FILE, language })
}

test.each(LANGUAGES)(
  "%s: the toolbar holds its tools, and the field for a year says that it is one",
  async (language) => {
    const faults: unknown[] = []
    for (const width of [320, 720, 1024, 1280]) {
      await open(language, width)
      if (width < 720) fireEvent.click(document.querySelector(".tools-toggle")!)
      const toolbar = document.querySelector(".toolbar")!
      const field = document.querySelector<HTMLInputElement>(".go-to-year .field")!
      const label = field.parentElement!.querySelector("span")!
      if (toolbar.scrollWidth > toolbar.clientWidth) faults.push([width, toolbar.scrollWidth])
      // Its placeholder is as wide as a value would be.
      field.value = field.placeholder
      if (field.scrollWidth > field.clientWidth) faults.push([width, field.placeholder])
      expect(field.placeholder).toBe({ en: "Year", fr: "Année" }[language])
      if (width >= 1280) expect(label.offsetWidth).toBeGreaterThan(40)
    }
    expect(faults).toEqual([])
  },
)

test.each(LANGUAGES)("%s: what the lists of the share dialog have chosen is not cut at 320 px", async (language) => {
  await open(language, 320)
  fireEvent.click(document.querySelector(".tools-toggle")!)
  fireEvent.click(document.querySelector(".toolbar > .is-primary")!)
  await screen.findByRole("dialog")
  const lists = screen.getAllByRole<HTMLSelectElement>("combobox")
  expect(lists).toHaveLength(2)
  for (const list of lists) {
    const free = list.cloneNode(true) as HTMLSelectElement
    free.style.inlineSize = "max-content"
    list.parentElement!.after(free)
    expect([list.offsetWidth, list.value]).toEqual([Math.max(list.offsetWidth, free.offsetWidth), list.value])
    free.remove()
  }
})
