import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useBrowser, type VisitOptions } from "./page.ts"
import { expectSameSpan } from "./plot.ts"

const open = useBrowser()
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface Axe {
  readonly run: (
    context: object,
    options: object,
  ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[] }>
}

/** What axe finds wrong, apart from what a frame holds: that has tests of its own. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: Axe }
    const { violations } = await axe.run({ include: ["dialog[open]"] }, { iframes: false })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

/** A frame without an origin of its own needs a host that lets anybody read: `shared`, where a preview is looked at. */
async function share(address: string, options: VisitOptions = {}) {
  const visit = await open(address, options)
  const { page } = visit
  if ((options.width ?? 1280) < 720) await page.locator(".tools-toggle").click()
  await page.locator(".toolbar .button.is-primary").click()
  const dialog = page.locator("dialog.share")
  await dialog.waitFor()
  return { ...visit, dialog, field: dialog.getByRole("textbox", { name: "Address" }) }
}

test("the dialog comes when it is asked for, and its link is copied", async () => {
  const { page, go } = await open("alex-krizhevsky/event/left-google/")
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  const dialogChunk = page.waitForRequest(/ShareDialog.*\.js$/)
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const dialog = page.getByRole("dialog", { name: "Share" })
  await dialog.getByRole("button", { name: "Copy link" }).click()
  await dialog.getByText("Link copied").waitFor()
  await dialogChunk
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(new URL("/alex-krizhevsky/event/left-google/", page.url()).href)
  await page.keyboard.press("Escape")
  await dialog.waitFor({ state: "detached" })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Share")
  await go(copied)
  await page.getByRole("heading", { level: 2, name: "Leaves Google" }).waitFor()
})

test("a link to this view shows the same span again, under any root", async () => {
  const { sourceline, dialog, field, go } = await share("alex-krizhevsky/?t=2012-05-03..2014-02-11", { site: "deep" })
  const seen = await sourceline.view()
  await dialog.getByRole("radio", { name: "This view" }).check()
  const link = await field.inputValue()
  expect(new URL(link).pathname).toBe("/a/b/alex-krizhevsky/")
  await go(link)
  expectSameSpan(await sourceline.view(), seen)
})

test.each<[string, VisitOptions]>([
  ["in light", {}],
  ["in the dark", { colorScheme: "dark" }],
  ["on a phone", { width: 390, height: 844 }],
  ["on a phone in the dark", { width: 390, height: 844, colorScheme: "dark" }],
])("axe finds no fault in it, %s, and it stays where it is", async (_, options) => {
  const { page, dialog } = await share("alex-krizhevsky/2017/", { ...options, site: "shared" })
  const before = await dialog.boundingBox()
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole("tab", { name: "Embed" }).click()
  await dialog.locator("iframe").waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await dialog.boundingBox()).toEqual(before)
  const overflow = await dialog.locator(".share-body").evaluate((body) => body.scrollWidth - body.clientWidth)
  expect(overflow).toBe(0)
})

test("what the preview shows leaves no steps in the page's history", async () => {
  const { page, dialog } = await share("alex-krizhevsky/2017/", { site: "shared" })
  const steps = await page.evaluate(() => history.length)
  await dialog.getByRole("tab", { name: "Embed" }).click()
  const frame = dialog.locator("iframe")
  for (const theme of ["dark", "light"]) {
    await dialog.getByRole("combobox", { name: "Theme" }).selectOption(theme)
    await expect.poll(() => frame.getAttribute("src")).toMatch(`theme=${theme}`)
    await frame.scrollIntoViewIfNeeded()
    await expect.poll(() => page.frames().some((each) => each.url().includes(`theme=${theme}`))).toBe(true)
  }
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test("the oEmbed address leads to a file that holds a frame, in each language", async () => {
  const { page, dialog } = await share("alex-krizhevsky/event/left-google/", { site: "shared" })
  await dialog.getByRole("tab", { name: "Embed" }).click()
  const addresses: string[] = []
  for (const language of ["", "fr"]) {
    await dialog.getByRole("combobox", { name: "Language" }).selectOption(language)
    const address = await dialog.getByRole("textbox", { name: "oEmbed address" }).inputValue()
    const answer = await page.request.get(address)
    expect(answer.ok(), address).toBe(true)
    expect((await answer.json()) as object).toMatchObject({ html: expect.stringContaining("<iframe ") as string })
    addresses.push(address)
  }
  expect(new Set(addresses).size).toBe(2)
})

test("where the dialog can't be fetched that is said, and it can be asked for again", async () => {
  const { page } = await open("alex-krizhevsky/", {
    expected: /ERR_FAILED|Failed to fetch|preload/,
    prepare: (page) => page.route(/ShareDialog.*\.js/, (route) => route.abort()),
  })
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const alert = page.getByRole("alert")
  await alert.waitFor()
  expect(await alert.textContent()).toBe("Part of this page couldn’t be loaded.")
  await page.unroute(/ShareDialog.*\.js/)
  await page.getByRole("button", { name: "Try again" }).click()
  await page.locator("dialog.share").waitFor()
})

test.each([720, 760, 1024, 1280])("the toolbar holds its button at %i px, in French too", async (width) => {
  const { page } = await open("alex-krizhevsky/", { width, locale: "fr-FR" })
  const button = page.getByRole("button", { name: "Partager", exact: true })
  const box = (await button.boundingBox())!
  expect(box.x + box.width).toBeLessThanOrEqual(width)
})
