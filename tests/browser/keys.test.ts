import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"

const open = useBrowser()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "")

/** Presses a key until focus moves no more; answers the names on the way, the first one included. */
async function walk(page: Page, key: string): Promise<string[]> {
  const names = [await focused(page)]
  for (;;) {
    await page.keyboard.press(key)
    await page.evaluate(() => window.sourceline.whenIdle())
    const name = await focused(page)
    if (name === names.at(-1)) return names
    names.push(name)
  }
}

test("the arrow keys lead through all that is drawn and back, and counts list what they hold", async () => {
  const { page } = await open("alex-krizhevsky/")
  const titles = await page.evaluate(async () => {
    const { events } = (await (await fetch("timeline.json")).json()) as { events: { title: string | { en: string } }[] }
    return events.map(({ title }) => (typeof title === "string" ? title : title.en))
  })
  await page.locator(".event-twin button[tabindex='0']").focus()
  await page.keyboard.press("Home")
  const forth = await walk(page, "ArrowRight")
  const back = await walk(page, "ArrowLeft")
  expect(back).toEqual([...forth].reverse())
  const heard = [...forth]
  for (const name of forth.filter((name) => /^\d+ (events|none found)/.test(name))) {
    await page.locator(".event-twin button", { hasText: name }).first().press("Enter")
    heard.push(...(await page.locator(".panel .event-row").allTextContents()))
  }
  expect(titles.filter((title) => !heard.some((name) => name.includes(title)))).toEqual([])
  await page.locator(".event-twin button[tabindex='0']").press("Tab")
  expect(await page.evaluate(() => document.activeElement?.closest(".event-twin") ?? null)).toBeNull()
})

test("past the edge of the view the arrow keys go on to the next event, and Home and End to the first and last", async () => {
  const { page, sourceline } = await open("alex-krizhevsky/?t=2016..2018")
  const before = await sourceline.view()
  await page.locator(".event-twin button[tabindex='0']").focus()
  const names = await walk(page, "ArrowRight")
  expect(names.at(-1)).toMatch(/^20 March 2025\. AlexNet source code released\./)
  expect((await sourceline.view()).to).toBeGreaterThan(before.to)
  await page.keyboard.press("Home")
  await expect.poll(() => focused(page)).toMatch(/^2009\. Tiny Images/)
  await page.keyboard.press("End")
  await expect.poll(() => focused(page)).toMatch(/^20 March 2025\./)
})

test("keys of the page: search, year, their list, and one step back after the other", async () => {
  const { page, address } = await open("alex-krizhevsky/event/left-google/?q=google")
  await page.locator(".help-button").waitFor()
  await page.keyboard.press("g")
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("year")
  // What is typed is no order.
  await page.keyboard.press("t")
  expect(address()).toContain("event/left-google/")
  await page.locator(".help-button").focus()
  await page.keyboard.press("/")
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search")
  await page.locator(".help-button").focus()
  await page.keyboard.press("?")
  const list = page.getByRole("dialog", { name: "Keys" })
  await list.waitFor()
  expect(await list.getByRole("rowheader").count()).toBe(17)
  // Keys of a single character can be turned off, for longer than the page is open.
  const letters = list.getByRole("switch", { name: "Keys of a single character" })
  await letters.press("Space")
  await page.keyboard.press("Escape")
  await list.waitFor({ state: "detached" })
  await page.keyboard.press("?")
  await page.keyboard.press("t")
  expect(address()).not.toContain("view=table")
  expect(await page.evaluate(() => localStorage.getItem("sourceline-keys"))).toBe("off")
  await page.locator(".help-button").click()
  await letters.press("Space")
  await page.keyboard.press("Escape")
  await list.waitFor({ state: "detached" })
  expect(address()).toContain("event/left-google/")
  await page.locator(".panel a.number").first().press("Enter")
  await expect.poll(address).toContain("source/")
  await page.keyboard.press("Escape")
  await expect.poll(address).toContain("event/left-google/")
  await page.keyboard.press("Escape")
  await expect.poll(address).toBe("alex-krizhevsky/?q=google")
  await page.keyboard.press("Escape")
  await expect.poll(address).toBe("alex-krizhevsky/")
})

test("what has changed is said once it rests: what is selected, the span and its count", async () => {
  const { page } = await open("alex-krizhevsky/fr/")
  await page.locator(".help-button").waitFor()
  const said = page.locator(".said")
  expect(await said.textContent()).toBe("")
  await page.locator(".event-twin button", { hasText: "AlexNet" }).first().press("Enter")
  await expect.poll(() => said.textContent()).toMatch(/^Sélectionné : .*AlexNet/)
  await page.keyboard.press("Escape")
  await page.locator(".event-twin button[tabindex='0']").press("+")
  await expect.poll(() => said.textContent()).toMatch(/\d{4} – \d{4}, \d+ sur 32 affichés\.$/)
  await page.keyboard.press("/")
  await page.keyboard.type("alexnet")
  await expect.poll(() => said.textContent()).toMatch(/alexnet/)
})

/** Presses a key on what a selector finds, as who came by keyboard does. */
async function pressOn(page: Page, selector: string, key: string): Promise<void> {
  const target = page.locator(selector).first()
  await target.focus()
  await target.press(key)
}

const ON_STAGE = /event-twin|table-view/

/** The classes of what the focus is in, outwards; "body" where it is nowhere. */
const around = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    const classes = []
    for (let at = activeElement; at !== null && at !== document.body; at = at.parentElement)
      classes.push(`${at.tagName.toLowerCase()} ${at.className}`)
    return classes.join(" < ") || "body"
  })

test("focus is never lost with what was pressed", async () => {
  const { page, go, idle } = await open("alex-krizhevsky/")
  const field = /^input field .*search/
  for (const [query, selector, key, where] of [
    ["lanes=nope", ".notice .icon-button", "Enter", ON_STAGE],
    ["sources=quartz-2018", ".chip.is-removable", "Enter", ON_STAGE],
    ["evidence=single", "[popover]:popover-open .text-button", "Enter", /^button text-button .*popover/],
    ["q=zzzz", ".panel-buttons .button", "Enter", field],
    ["year=2017", ".go-to-year input", "Escape", ON_STAGE],
    ["view=table", ".table-foot .text-button", "Enter", /^button text-button < div table-foot/],
  ] as const) {
    await go(`alex-krizhevsky/?${query}`)
    await page.locator(".help-button").waitFor()
    if (selector.includes("popover")) await page.getByRole("button", { name: /^Evidence/ }).press("Enter")
    await pressOn(page, selector, key)
    await idle()
    await expect.poll(() => around(page), { message: `?${query}: ${selector}` }).toMatch(where)
  }
  await page.keyboard.press("/")
  await page.keyboard.type("alexnet")
  await page.locator(".panel h2", { hasText: "alexnet" }).focus()
  await page.keyboard.press("Escape")
  await expect.poll(() => around(page)).toMatch(/^h2 .*panel-content/)
  // Esc empties the field, and from an empty one leads back.
  await page.keyboard.press("/")
  await page.keyboard.type("a")
  await page.keyboard.press("Escape")
  expect(await around(page)).toMatch(field)
  await page.keyboard.press("Escape")
  expect(await around(page)).toMatch(ON_STAGE)
})
