import { act, fireEvent, screen } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { FileDrop } from "../../src/view/FileDrop.tsx"
import { mountPlain } from "./mount.tsx"

const { drop, dropOne, dropOneNote } = en.ui.load
let taken: string[] = []
beforeEach(() => {
  taken = []
  document.documentElement.lang = "en"
})

const mountDrop = () => mountPlain(<FileDrop onFile={({ name }) => void taken.push(name)} />)

function drag(type: "dragover" | "drop", ...names: readonly string[]): DragEvent {
  const dataTransfer = new DataTransfer()
  for (const name of names) dataTransfer.items.add(new File(["{}"], name))
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
  act(() => void document.body.dispatchEvent(event))
  return event
}

test("a file over the page is awaited, and taken when it is dropped", () => {
  mountDrop()
  drag("dragover", "a.json")
  expect(screen.getByText(drop)).toBeVisible()
  drag("drop", "a.json")
  expect(taken).toEqual(["a.json"])
  expect(screen.queryByText(drop)).toBeNull()
})

test.each([
  ["press", () => fireEvent.pointerDown(document.body)],
  ["key", () => fireEvent.keyDown(document.body, { key: "a" })],
  ["file", () => drag("drop", "c.json")],
])("of several files none is taken, and the page does not go to one: it says so until the next %s", (_, next) => {
  mountDrop()
  drag("dragover", "a.json", "b.json")
  expect(screen.getByText(dropOneNote)).toBeVisible()
  expect(screen.queryByRole("alert")).toBeNull()
  expect(drag("drop", "a.json", "b.json").defaultPrevented).toBe(true)
  expect(taken).toEqual([])
  expect(screen.getByRole("alert")).toHaveTextContent(dropOne)
  next()
  expect(screen.queryByText(dropOne)).toBeNull()
})
