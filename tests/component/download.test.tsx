import { fireEvent, screen, within } from "@testing-library/react"
import { expect, onTestFinished, test, vi } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import "../../src/view/layout.css"
import "../../src/view/controls.css"
import { MARK_BOX, setPicture, type PictureWords } from "../../src/view/download/caption.ts"
import { picturePng } from "../../src/view/download/picture.ts"
import { maySave } from "../../src/view/download/savefile.ts"
import { DrawingContext } from "../../src/view/drawingcontext.ts"
import { evidenceWord } from "../../src/view/evidenceWord.ts"
import { makeWidths } from "../../src/view/paint/textwidths.ts"
import { stillDrawing } from "../../src/view/stilldrawing.ts"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { CAREER } from "./career.ts"
import { mount, type MountOptions } from "./mount.tsx"
import { paintFixture } from "./paint.fixture.ts"

async function openDownload(options: Partial<MountOptions> = {}, share = "Share", tab = "Download") {
  const mounted = mount(
    <DrawingContext value={stillDrawing()}>
      <div className="app">
        <Toolbar />
      </div>
    </DrawingContext>,
    { file: CAREER, ...options },
  )
  fireEvent.click(screen.getByRole("button", { name: share }))
  const dialog = within(await screen.findByRole("dialog"))
  fireEvent.click(dialog.getByRole("tab", { name: tab }))
  await dialog.findByRole("radio", { name: "RIS" })
  return { ...mounted, dialog }
}
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }))

test("what will be in the file is counted, and what a calendar can’t hold", async () => {
  const { dialog, store, act } = await openDownload()
  expect(dialog.getByText("7 events in the file.")).toBeVisible()
  choose("Calendar (ICS)")
  expect(dialog.getByText(/^6 events in the file. Left out, .*: 1 without a date\.$/)).toBeVisible()
  choose("BibTeX")
  expect(dialog.getByText("4 sources in the file.")).toBeVisible()
  expect(dialog.queryByRole("radio", { name: /^Those that filters/ })).toBeNull()

  act(() => store.dispatch({ type: "filter", filters: { lanes: ["research"] } }))
  choose("Those that filters and search let through")
  choose("Table (CSV)")
  expect(dialog.getByText("3 events in the file.")).toBeVisible()
  choose("Data (JSON)")
  expect(dialog.getByText("3 events in the file. 3 of 4 sources: those that these events cite.")).toBeVisible()
  choose("RIS")
  expect(dialog.getByText("3 of 4 sources: those that these events cite.")).toBeVisible()
})

test("the file is handed to the browser under a name that says what it is", async () => {
  const { dialog } = await openDownload()
  const saved: { name: string; text: Promise<string> }[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) })
  })
  onTestFinished(() => click.mockRestore())
  choose("RIS")
  fireEvent.click(dialog.getByRole("button", { name: "Save file" }))
  expect(await dialog.findByText(/^The browser was given career-\d{4}-\d\d-\d\d\.ris\./)).toBeVisible()
  expect(saved[0]?.name).toMatch(/^career-\d{4}-\d\d-\d\d\.ris$/)
  expect((await saved[0]!.text).match(/^TY {2}- /gm)).toHaveLength(4)
})

test("it can be copied, and where the browser refuses, its text is there, selected", async () => {
  const { dialog, copied } = await openDownload({ refusesCopy: true })
  fireEvent.click(dialog.getByRole("button", { name: "Copy as text" }))
  const field = await dialog.findByRole<HTMLTextAreaElement>("textbox", { name: "Content of the file" })
  expect(field.value.replaceAll("\n", "\r\n").startsWith("Id,Date (EDTF)")).toBe(true)
  expect(field).toHaveFocus()
  expect(field.selectionEnd).toBe(field.value.length)
  expect(dialog.getByText(/^Can’t copy here\./)).toBeVisible()
  expect(copied()).toHaveLength(1)
})

test("a frame with a sandbox may save files where that says so", () => {
  const frame = document.body.appendChild(document.createElement("iframe"))
  onTestFinished(() => frame.remove())
  const inFrame = (sandbox: string | null): boolean => {
    if (sandbox === null) frame.removeAttribute("sandbox")
    else frame.setAttribute("sandbox", sandbox)
    return maySave({
      origin: sandbox?.includes("same-origin") === false ? "null" : "https://a.example",
      frameElement: frame,
    })
  }
  expect(inFrame(null)).toBe(true)
  expect(inFrame("allow-scripts allow-same-origin allow-downloads")).toBe(true)
  expect(inFrame("allow-scripts allow-same-origin")).toBe(false)
  expect(inFrame("allow-scripts")).toBe(false)
})

test("a picture in pixels has what its marks say under the drawing, on white whatever the theme", async () => {
  const words: PictureWords = {
    title: "A career",
    lanes: "",
    span: "2012 – 2014",
    address: "https://example.org/career/",
    checked: "",
    kindWord: (kind) => evidenceWord(kind, en),
  }
  const setting = setPicture(paintFixture, words, makeWidths())
  const file = await picturePng(paintFixture, words, makeWidths())
  const picture = await createImageBitmap(file!)
  expect([picture.width, picture.height]).toEqual([2 * setting.width, 2 * setting.height])
  const ctx = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!
  ctx.drawImage(picture, 0, 0)
  const colorAt = (x: number, y: number) => [...ctx.getImageData(2 * x, 2 * y, 1, 1).data].slice(0, 3)
  expect(colorAt(2, setting.height - 2)).toEqual([255, 255, 255])
  const { kind, x, y } = setting.marks[0]!
  expect([kind, colorAt(x + MARK_BOX / 2, y)]).toEqual(["confirmed", [0x21, 0x1c, 0x16]])
})

test("in French every word is French", async () => {
  const { dialog } = await openDownload({ language: "fr" }, "Partager", "Téléchargement")
  expect(dialog.getByRole("button", { name: "Enregistrer le fichier" })).toBeVisible()
  expect(dialog.getByText("7 événements dans le fichier.")).toBeVisible()
  fireEvent.click(dialog.getByRole("button", { name: "Copier le texte" }))
  expect(await dialog.findByText("Copié.")).toBeVisible()
})
