import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"
import { openState, STATES } from "./states.ts"

const open = useBrowser({ keepsPage: true })
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface Axe {
  readonly run: (
    context: Document | Element,
    options: object,
  ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[] }>
}

const EVERY_RULE = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
} as const
/** The rules whose answer hangs on the theme. */
const COLORS = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const
type Rules = typeof EVERY_RULE | typeof COLORS

/** What axe finds wrong, apart from what a frame in the page holds: that is a state of its own. */
async function faultsOf(page: Page, rules: Rules): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE)
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { readonly axe: Axe }
    // axe leaves the size of targets off unless it is asked for by name.
    const more = runOnly.type === "tag" ? { rules: { "target-size": { enabled: true } } } : {}
    // What lies under a dialog is out of reach, and a state of its own.
    const within = document.querySelector("dialog[open]") ?? document
    const { violations } = await axe.run(within, { iframes: false, resultTypes: ["violations"], runOnly, ...more })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, rules)
}

/**
 * Every rule in each language, at each width and in each theme once, and the rules of colours in the other theme too. All
 * sixteen of each state would take a minute, and what is left off differs from what is run in nothing that a rule reads.
 */
const RUNS = [
  { language: "en", width: 1280, theme: "light", rules: EVERY_RULE },
  { language: "en", width: 1280, theme: "dark", rules: COLORS },
  { language: "fr", width: 360, theme: "dark", rules: EVERY_RULE },
  { language: "fr", width: 360, theme: "light", rules: COLORS },
] as const

test.each(STATES)("axe finds no fault in $name", async (state) => {
  const { visit, speak } = await openState(open, state)
  const { page } = visit
  const faults: string[] = []
  let spoken = "en"
  for (const { language, width, theme, rules } of RUNS) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: theme })
    if (language !== spoken) await speak(language)
    spoken = language
    await visit.idle()
    faults.push(...(await faultsOf(page, rules)).map((fault) => `${language} ${width} ${theme}: ${fault}`))
  }
  expect(faults).toEqual([])
})
