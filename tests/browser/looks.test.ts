import { test } from "vitest"
import { expectLook } from "./keptpictures.ts"
import { useBrowser, type Visit, type VisitOptions } from "./page.ts"
import { openState, STATES, type PageState } from "./states.ts"

const open = useBrowser({ keepsPage: true })
const DESK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844, isTouch: true }

const paper = async ({ page }: Visit) => {
  // The part that prints is fetched once the view is at rest.
  await page.waitForLoadState("networkidle")
  await page.emulateMedia({ media: "print" })
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
}

const state = (name: string): PageState => {
  const found = STATES.find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no state named ${name}`)
  return found
}
const WHOLE = state("nothing in hand")
const EVENT = state("an event")

const LOOKS: readonly (readonly [string, PageState, VisitOptions])[] = [
  ["whole", WHOLE, DESK],
  ["whole-dark", WHOLE, { ...DESK, colorScheme: "dark" }],
  ["whole-french", { ...WHOLE, at: "alex-krizhevsky/?lang=fr" }, DESK],
  ["event", EVENT, DESK],
  ["event-on-a-phone", EVENT, PHONE],
  ["source", state("a source"), DESK],
  ["year", state("a year"), DESK],
  ["search", state("search results"), DESK],
  ["search-in-vain", state("a search that finds nothing"), DESK],
  ["table", state("the table with an event"), DESK],
  ["downloads", state("downloads"), DESK],
  ["missing-file", state("a file that is missing"), DESK],
  ["frame", state("an event in a frame"), { width: 720, height: 420 }],
  ["paper", { ...EVENT, act: paper, shows: ".on-paper" }, { width: 794, height: 1123 }],
]

test.each(LOOKS)("%s looks as it did", async (name, state, options) => {
  const { visit } = await openState(open, state, options)
  await visit.idle()
  await expectLook(visit.page, name)
})
