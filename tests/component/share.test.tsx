import { act, fireEvent, screen, within } from "@testing-library/react"
import { encode } from "uqr"
import { expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import "../../src/view/layout.css"
import "../../src/view/controls.css"
import { sharingOf } from "../../src/entry/sharing.ts"
import { readAddress } from "../../src/state/address.ts"
import { SNIPPET_SANDBOX } from "../../src/state/snippet.ts"
import { en } from "../../src/time/languages/en.ts"
import { codeOf } from "../../src/view/QrCode.tsx"
import type { SharedLink } from "../../src/view/viewer.ts"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { CAREER } from "./career.ts"
import { mount, type MountOptions } from "./mount.tsx"

const ROOT = "https://example.org/"

function start(options: Partial<MountOptions> = {}) {
  return mount(
    <div className="app">
      <Toolbar />
    </div>,
    { file: CAREER, ...options },
  )
}

const shareButton = (name = "Share") => screen.getByRole("button", { name })
async function open(name = "Share") {
  fireEvent.click(shareButton(name))
  return within(await screen.findByRole("dialog", { name }))
}
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }))
const address = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Address" }).value
const showEmbed = () => fireEvent.click(screen.getByRole("tab", { name: "Embed" }))
const snippet = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Snippet/ }).value
const preview = () => document.querySelector<HTMLIFrameElement>(".frame-preview iframe")!
const attribute = (name: string) =>
  new DOMParser().parseFromString(snippet(), "text/html").querySelector("iframe")?.getAttribute(name)

test("the link is to what is selected, by its own address, and can be to the view, the year or the whole", async () => {
  const { store, select, act } = start()
  act(() => store.dispatch({ type: "open-year", year: 2017, at: 0 }))
  select("left")
  act(() => store.dispatch({ type: "tick", at: 1e6 }))
  await open()
  expect(screen.getByRole("radio", { name: /^This event\s*Left the company/ })).toBeChecked()
  expect(address()).toBe(`${ROOT}career/event/left/`)
  choose("The year 2017")
  expect(address()).toBe(`${ROOT}career/2017/`)
  choose("The whole timeline")
  expect(address()).toBe(`${ROOT}career/`)

  choose(/^This view/)
  const { searchParams, pathname } = new URL(address())
  expect(pathname).toBe("/career/event/left/")
  const { timeline, selection, span } = store.state()
  const arrival = readAddress(["event", "left"], new Map(searchParams), timeline, en)
  expect(arrival).toMatchObject({ event: selection.event, year: 2017, problems: [] })
  expect(arrival.span).toEqual(span)
})

test("a source that is open has its own link", async () => {
  const { store, act } = start()
  act(() => store.dispatch({ type: "open-source", source: store.state().timeline.sourceOf("home"), at: 0 }))
  await open()
  expect(screen.getByRole("radio", { name: /^This source\s*Home page/ })).toBeChecked()
  expect(address()).toBe(`${ROOT}career/source/home/`)
})

test("language and theme go into the link when they are chosen", async () => {
  start()
  await open()
  expect(address()).toBe(`${ROOT}career/`)
  fireEvent.change(screen.getByRole("combobox", { name: "Theme" }), { target: { value: "dark" } })
  expect(address()).toBe(`${ROOT}career/?theme=dark`)
  fireEvent.change(screen.getByRole("combobox", { name: "Language" }), { target: { value: "en" } })
  expect(address()).toBe(`${ROOT}career/?lang=en&theme=dark`)
})

test("a language that has pages of its own is named by their folder", async () => {
  start()
  await open()
  fireEvent.change(screen.getByRole("combobox", { name: "Language" }), { target: { value: "fr" } })
  expect(address()).toBe(`${ROOT}career/fr/`)
  showEmbed()
  expect(attribute("src")).toBe(`${ROOT}career/embed/?lang=fr`)
  expect(screen.getByRole("textbox", { name: "oEmbed address" })).toHaveValue(`${ROOT}career/fr/oembed.json`)
})

test("copying says that it is done", async () => {
  const { copied } = start()
  const dialog = await open()
  expect(dialog.getByRole("status")).toBeEmptyDOMElement()
  fireEvent.click(dialog.getByRole("button", { name: "Copy link" }))
  await expect.poll(() => dialog.getByRole("status").textContent).toBe("Link copied")
  expect(copied()).toEqual([`${ROOT}career/`])
  // What was copied is another text.
  choose(/^This view/)
  expect(dialog.getByRole("status")).toBeEmptyDOMElement()
})

test("where copying is refused the text is selected, and that is said", async () => {
  start({ refusesCopy: true })
  const dialog = await open()
  fireEvent.click(dialog.getByRole("button", { name: "Copy link" }))
  await expect.poll(() => dialog.getByRole("status").textContent).toMatch(/^Can’t copy here/)
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Address" })
  expect(field).toHaveFocus()
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
})

test("the device's own sharing is offered where there is one, with the title of what is shared", async () => {
  const sent: SharedLink[] = []
  const { select } = start({ send: (link) => Promise.resolve(sent.push(link) > 1) })
  select("left")
  const dialog = await open()
  fireEvent.click(dialog.getByRole("button", { name: "Share…" }))
  expect(sent).toEqual([{ title: "Left the company · A career", url: `${ROOT}career/event/left/` }])
  // The first one failed.
  await expect.poll(() => dialog.getByRole("status").textContent).toBe("This device couldn’t share the link.")
  fireEvent.click(dialog.getByRole("button", { name: "Share…" }))
  await expect.poll(() => dialog.getByRole("status").textContent).toBe("")
})

test("where the device has no sharing of its own, no button for it is there", async () => {
  start()
  const dialog = await open()
  expect(dialog.queryByRole("button", { name: "Share…" })).toBeNull()
})

test.each<[string, Partial<Navigator>, boolean | null]>([
  ["no sharing of its own", {}, null],
  ["sharing that this page may not use", { share: () => Promise.resolve(), canShare: () => false }, null],
  ["sharing that the reader calls off", { share: () => Promise.reject(new DOMException("", "AbortError")) }, true],
  ["sharing that fails", { share: () => Promise.reject(new DOMException("", "NotAllowedError")) }, false],
  ["sharing", { share: () => Promise.resolve(), canShare: () => true }, true],
])("a device with %s is taken as it is", async (_, device, answer) => {
  const { send, frame } = sharingOf(new URL(ROOT), { slug: "career/fr", form: "path", kept: [] }, device)
  expect(frame.slug).toBe("career")
  expect(send === null ? null : await send({ title: "A career", url: ROOT })).toBe(answer)
})

/** Dark modules of an SVG path of rectangles one module high. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(length))
  return rows
}

test("the QR code is that of the link, dark on light, with four modules of quiet around it", async () => {
  start()
  const dialog = await open()
  const image = dialog.getByRole("img", { name: "QR code of the link" })
  const expected = encode(address(), { ecc: "L", boostEcc: true, border: 0 }).data
  // Version 2, the smallest for 27 bytes, is 25 modules wide (ISO/IEC 18004, table 1).
  expect(expected.length).toBe(25)
  expect(image).toHaveAttribute("viewBox", "0 0 33 33")
  const modules = modulesOf(image.querySelector("path")!.getAttribute("d")!, 33)
  expect(modules.slice(4, 29).map((row) => row.slice(4, 29))).toEqual(expected)
  expect(modules.flat().filter(Boolean)).toHaveLength(expected.flat().filter(Boolean).length)
  const [ground, code] = [image.querySelector("rect")!, image.querySelector("path")!]
  expect([ground.getAttribute("fill"), code.getAttribute("fill")]).toEqual(["#fff", "#000"])

  const link = dialog.getByRole<HTMLAnchorElement>("link", { name: "Save as SVG" })
  expect(link.download).toBe("qr-code.svg")
  const saved = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "image/svg+xml")
  expect(saved.querySelector("path")!.getAttribute("d")).toBe(code.getAttribute("d"))
})

test("a link that no QR code can hold says so in the code's place", async () => {
  expect(codeOf("x".repeat(2953))).not.toBeNull()
  expect(codeOf("x".repeat(2954))).toBeNull()
  start({ frame: { slug: "", form: "query", kept: [["src", `https://other.example/${"x".repeat(3000)}`]] } })
  const dialog = await open()
  expect(dialog.queryByRole("img")).toBeNull()
  expect(dialog.getByText("This link is too long for a QR code.")).toBeVisible()
})

test("the snippet and its preview follow what is chosen, in the same sandbox", async () => {
  const { select } = start()
  select("left")
  await open()
  showEmbed()
  expect(attribute("src")).toBe(`${ROOT}career/embed/?event=left`)
  expect([attribute("width"), attribute("height")]).toEqual(["100%", "420"])
  expect(attribute("title")).toBe("A career: timeline")
  expect(preview().src).toBe(attribute("src"))
  for (const name of ["sandbox", "allow", "loading", "title"])
    expect(preview().getAttribute(name), name).toBe(attribute(name))
  expect(preview().sandbox.value).toBe(SNIPPET_SANDBOX)

  choose("The whole timeline")
  fireEvent.change(screen.getByRole("combobox", { name: "Theme" }), { target: { value: "light" } })
  expect(attribute("src")).toBe(`${ROOT}career/embed/?theme=light`)
  expect(preview().src).toBe(attribute("src"))

  fireEvent.change(screen.getByRole("combobox", { name: "Width" }), { target: { value: "fixed" } })
  fireEvent.change(screen.getByRole("spinbutton", { name: "Width in pixels" }), { target: { value: "400" } })
  fireEvent.change(screen.getByRole("spinbutton", { name: "Height" }), { target: { value: "600" } })
  expect([attribute("width"), attribute("height")]).toEqual(["400", "600"])
  expect([preview().width, preview().height]).toEqual(["400", "600"])
})

test("a height beyond the limits changes nothing, and becomes the nearest within them when it is left", async () => {
  start()
  await open()
  showEmbed()
  const field = screen.getByRole("spinbutton", { name: "Height" })
  fireEvent.change(field, { target: { value: "90" } })
  expect(attribute("height")).toBe("420")
  fireEvent.blur(field)
  expect(field).toHaveValue(240)
  expect(attribute("height")).toBe("240")
  fireEvent.change(field, { target: { value: "99999" } })
  fireEvent.blur(field)
  expect(attribute("height")).toBe("1200")
  fireEvent.change(field, { target: { value: "" } })
  fireEvent.blur(field)
  expect(field).toHaveValue(1200)
})

test("the preview fits its place whatever the size, and moves nothing", async () => {
  start()
  const dialog = await open()
  showEmbed()
  const place = preview().parentElement!
  const before = [place.getBoundingClientRect().height, screen.getByRole("dialog").getBoundingClientRect().height]
  fireEvent.change(dialog.getByRole("spinbutton", { name: "Height" }), { target: { value: "1200" } })
  expect([place.getBoundingClientRect().height, screen.getByRole("dialog").getBoundingClientRect().height]).toEqual(
    before,
  )
  const [inner, outer] = [preview().getBoundingClientRect(), place.getBoundingClientRect()]
  expect(inner.height).toBeLessThanOrEqual(outer.height)
  expect(inner.height).toBeGreaterThan(outer.height / 2)
  expect(place.scrollHeight).toBeLessThanOrEqual(place.clientHeight)
})

test("snippet and oEmbed address are copied with a word of their own", async () => {
  const { copied } = start()
  const dialog = await open()
  showEmbed()
  fireEvent.click(dialog.getByRole("button", { name: "Copy snippet" }))
  expect(await dialog.findByText("Snippet copied")).toBeVisible()
  fireEvent.click(dialog.getByRole("button", { name: "Copy address" }))
  expect(await dialog.findByText("Address copied")).toBeVisible()
  expect(copied()).toEqual([snippet(), `${ROOT}career/oembed.json`])
})

test("someone else's file has no oEmbed address, and stays named in link and snippet", async () => {
  start({ frame: { slug: "", form: "query", kept: [["src", "https://other.example/f.json"]] }, host: "other.example" })
  await open()
  expect(address()).toBe(`${ROOT}?src=https://other.example/f.json`)
  showEmbed()
  expect(attribute("src")).toBe(`${ROOT}embed/?src=https://other.example/f.json`)
  expect(screen.queryByRole("textbox", { name: "oEmbed address" })).toBeNull()
})

test("a title is text in the snippet, whatever it holds", async () => {
  start({ file: { ...CAREER, title: '"><script>alert(1)</script> & Co' } })
  await open()
  showEmbed()
  expect(snippet()).not.toContain("<script")
  expect(attribute("title")).toBe('"><script>alert(1)</script> & Co: timeline')
})

test("focus goes into the dialog, stays on what is pressed there, and returns to the button", async () => {
  start()
  shareButton().focus()
  await userEvent.keyboard("{Enter}")
  await screen.findByRole("dialog", { name: "Share" })
  expect(screen.getByRole("radio", { name: "The whole timeline" })).toHaveFocus()
  for (let press = 0; press < 4; press += 1) await userEvent.keyboard("{Tab}")
  expect(screen.getByRole("textbox", { name: "Address" })).toHaveFocus()
  await userEvent.keyboard("{Escape}")
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull()
  expect(shareButton()).toHaveFocus()
})

test("arrows lead from tab to tab", async () => {
  start()
  await open()
  screen.getByRole("tab", { name: "Link" }).focus()
  await userEvent.keyboard("{ArrowRight}")
  expect(screen.getByRole("tab", { name: "Embed", selected: true })).toHaveFocus()
  expect(screen.getByRole("tabpanel", { name: "Embed" })).toBeVisible()
  await userEvent.keyboard("{ArrowLeft}")
  expect(screen.getByRole("tab", { name: "Link", selected: true })).toHaveFocus()
  await userEvent.keyboard("{End}")
  expect(screen.getByRole("tab", { name: "Download", selected: true })).toHaveFocus()
  await userEvent.keyboard("{Home}")
  expect(screen.getByRole("tab", { name: "Link", selected: true })).toHaveFocus()
})

test("a press beside the dialog closes it; one that began in it does not", async () => {
  start()
  await open()
  const dialog = screen.getByRole("dialog")
  const field = screen.getByRole("textbox", { name: "Address" })
  const beside = { clientX: 2, clientY: 2 }
  const press = (from: Element) => {
    fireEvent.pointerDown(from, from === dialog ? beside : {})
    fireEvent.click(dialog, beside)
  }
  press(field)
  expect(dialog).toHaveAttribute("open")
  press(dialog)
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull()
})

test("it can be opened again, and closed by its button", async () => {
  start()
  for (let time = 0; time < 2; time += 1) {
    const dialog = await open()
    fireEvent.click(dialog.getByRole("button", { name: "Close" }))
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull()
  }
})

test("a press before what comes after the first view is here waits for it, and asks again for what is missing", async () => {
  let tries = 0
  const { bringLater } = start({ later: null, tryAgain: () => (tries += 1) })
  fireEvent.click(shareButton())
  expect(tries).toBe(1)
  expect(screen.queryByRole("dialog")).toBeNull()
  bringLater()
  expect(await screen.findByRole("dialog", { name: "Share" })).toBeVisible()
})

test("where what was chosen goes away under the dialog, the view is meant", async () => {
  const { store, select } = start()
  select("left")
  await open()
  act(() => store.dispatch({ type: "select", event: null, at: 0 }))
  expect(screen.getByRole("radio", { name: /^This view/ })).toBeChecked()
})

test("in French every word is French, and so is the frame's name", async () => {
  start({ language: "fr" })
  const dialog = await open("Partager")
  for (const name of ["Copier le lien", "Fermer"]) expect(dialog.getByRole("button", { name })).toBeVisible()
  expect(dialog.getByRole("radio", { name: "Toute la chronologie" })).toBeChecked()
  expect(dialog.getByRole("img", { name: "Code QR du lien" })).toBeVisible()
  fireEvent.click(dialog.getByRole("tab", { name: "Intégration" }))
  expect(preview().title).toBe("Une carrière\u202f: chronologie")
  fireEvent.click(dialog.getByRole("button", { name: "Copier le code" }))
  expect(await dialog.findByText("Code copié")).toBeVisible()
})
