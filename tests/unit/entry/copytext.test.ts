import { expect, test, vi } from "vitest"
import { copyText } from "../../../src/entry/copytext.ts"

/** A clipboard that keeps what it takes: text, and items by their types. */
function clipboard(refuses: { readonly text?: boolean; readonly items?: boolean } = {}) {
  const taken: unknown[] = []
  const take = (what: unknown, isRefused = false) => {
    if (isRefused) return Promise.reject(new Error("refused"))
    taken.push(what)
    return Promise.resolve()
  }
  class Item {
    readonly parts: Readonly<Record<string, Blob>>
    constructor(parts: Readonly<Record<string, Blob>>) {
      this.parts = parts
    }
  }
  vi.stubGlobal("ClipboardItem", Item)
  vi.stubGlobal("navigator", {
    clipboard: {
      writeText: (text: string) => take(text, refuses.text),
      write: ([item]: readonly Item[]) => take(item!.parts, refuses.items),
    },
  })
  return taken
}

test("text is copied as text", async () => {
  const taken = clipboard()
  expect(await copyText("a")).toBe(true)
  expect(taken).toEqual(["a"])
})

test("what has faces is copied with them, and as text beside", async () => {
  const taken = clipboard()
  expect(await copyText("a", "<i>a</i>")).toBe(true)
  const [parts] = taken as Record<string, Blob>[]
  expect([await parts!["text/plain"]!.text(), await parts!["text/html"]!.text()]).toEqual(["a", "<i>a</i>"])
})

test("where a browser takes text alone, that is copied", async () => {
  const taken = clipboard({ items: true })
  expect(await copyText("a", "<i>a</i>")).toBe(true)
  expect(taken).toEqual(["a"])
})

test("a browser that refuses, or has no clipboard, is answered for", async () => {
  clipboard({ items: true, text: true })
  expect(await copyText("a", "<i>a</i>")).toBe(false)
  vi.stubGlobal("navigator", {})
  expect(await copyText("a")).toBe(false)
})
