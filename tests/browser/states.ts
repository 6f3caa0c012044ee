import { makeFile } from "../make.ts"
import { putFile, type Visit, type VisitOptions } from "./page.ts"

/** What a page can be like, and how a reader comes there. */
export interface PageState {
  readonly name: string
  readonly at: string | (() => Promise<string>)
  /** What is done once the address is drawn. */
  readonly act?: (visit: Visit) => Promise<unknown>
  /** What is there when the state is. */
  readonly shows: string
  /** The page holds no toolbar to choose a language in: only its address says it. */
  readonly isBare?: boolean
  /** Errors that the browser writes for it. */
  readonly expected?: RegExp
}

/** Presses what a narrow screen may have put away. */
const press = ({ page }: Visit, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((it: HTMLElement) => it.click())

/** As a reader does, who brings out the tools of a small screen first. */
async function pressTool(visit: Visit, selector: string): Promise<void> {
  const isThere = await visit.page.locator(selector).first().isVisible()
  if (!isThere) await press(visit, ".tools-toggle")
  await press(visit, selector)
}

const broken = async () => {
  const events = [{ id: "good" }, { id: "bad", date: "2017-13" }, { id: "worse", date: "soon" }]
  return `?src=${await putFile(makeFile({ events }))}`
}

export const STATES: readonly PageState[] = [
  { name: "nothing in hand", at: "alex-krizhevsky/", shows: ".panel .source-rows" },
  { name: "an event", at: "alex-krizhevsky/event/left-google/", shows: ".panel-frame[data-name^='event']" },
  { name: "a source", at: "alex-krizhevsky/source/kriz-home/", shows: ".panel-frame[data-name^='source']" },
  { name: "a year", at: "alex-krizhevsky/2017/", shows: ".panel-frame[data-name^='year']" },
  { name: "search results", at: "alex-krizhevsky/?q=google", shows: ".panel .event-rows" },
  { name: "a search that finds nothing", at: "alex-krizhevsky/?q=zebra", shows: ".panel-title" },
  {
    name: "a count as a list",
    at: "alex-krizhevsky/",
    act: (visit) => press(visit, ".event-twin button[data-key^='chip']:not([aria-pressed])"),
    shows: ".panel .event-row",
  },
  {
    name: "the menu of evidence, kinds and sources",
    at: "alex-krizhevsky/",
    act: (visit) => press(visit, ".toolbar .menu + .menu .button"),
    shows: ".popover:popover-open .choice-field",
  },
  {
    name: "the tools of a phone",
    at: "alex-krizhevsky/",
    act: (visit) => press(visit, ".tools-toggle"),
    shows: ".app[data-tools='open']",
  },
  { name: "filters", at: "alex-krizhevsky/?evidence=disputed&kinds=moment&sources=kriz-home", shows: ".hidden-count" },
  {
    name: "the sharing of a link",
    at: "alex-krizhevsky/event/left-google/",
    act: (visit) => pressTool(visit, ".toolbar .is-primary"),
    shows: "dialog.share[open] .copy-field",
  },
  {
    name: "downloads",
    at: "alex-krizhevsky/event/left-google/",
    act: async (visit) => {
      await pressTool(visit, ".toolbar .is-primary")
      await press(visit, "dialog.share .share-ways button:last-child")
    },
    shows: "dialog.share[open] .share-panel .button",
  },
  {
    name: "the citing of an event",
    at: "alex-krizhevsky/event/left-google/",
    act: (visit) => press(visit, ".panel-bar [aria-haspopup=dialog]"),
    shows: "dialog.cite[open]",
  },
  {
    name: "the table with an event",
    at: "alex-krizhevsky/event/left-google/?view=table",
    shows: ".table-view tbody tr",
  },
  {
    name: "the list of keys",
    at: "alex-krizhevsky/",
    act: (visit) => press(visit, ".help-button"),
    shows: "dialog.keys[open]",
  },
  {
    name: "the problems of a file",
    at: broken,
    act: (visit) => press(visit, ".notice .text-button"),
    shows: "dialog[open] .problem-rows",
  },
  { name: "a link to what is missing", at: "alex-krizhevsky/?event=nobody", shows: ".notice code" },
  {
    name: "a file that is missing",
    at: "?src=/files/nobody-put-this.json",
    shows: ".load-state h1",
    isBare: true,
    expected: /status of 404/,
  },
  { name: "in a frame", at: "alex-krizhevsky/embed/", shows: ".embed-lanes, .embed-hint", isBare: true },
  {
    name: "an event in a frame",
    at: "alex-krizhevsky/embed/?event=left-google",
    shows: ".embed .panel-title",
    isBare: true,
  },
]

/** Opens a state in English, and lets the test have it in the other language. */
export async function openState(
  open: (address: string, options: VisitOptions) => Promise<Visit>,
  state: PageState,
  options: VisitOptions = {},
): Promise<{ readonly visit: Visit; readonly speak: (language: string) => Promise<void> }> {
  const address = typeof state.at === "string" ? state.at : await state.at()
  const visit = await open(address, state.expected === undefined ? options : { ...options, expected: state.expected })
  const { page } = visit
  const arrive = async () => {
    await state.act?.(visit)
    await page.locator(state.shows).first().waitFor({ state: "attached" })
  }
  await arrive()
  const speak = async (language: string) => {
    if (state.isBare === true) {
      await visit.go(`${address}${address.includes("?") ? "&" : "?"}lang=${language}`)
      await arrive()
    } else await press(visit, `.toolbar .segments button[lang='${language}']`)
    await page.locator(`.app[lang='${language}'], .load-state[lang='${language}']`).waitFor({ state: "attached" })
    await visit.idle()
  }
  return { visit, speak }
}
