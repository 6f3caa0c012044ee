import { source as axeSource } from "axe-core"
import { expect, test } from "vitest"
import { useBrowser } from "../browser/page.ts"

const visit = useBrowser()
const open = async (colorScheme: "light" | "dark" = "light") => {
  const { page } = await visit("embedding/", { site: "shared", isHost: true, colorScheme })
  return page
}

test("every example of the page runs, and edited ones run as they are", async () => {
  const page = await open()
  const snippet = page.locator("#snippet-code")
  expect(await snippet.inputValue()).toContain(
    `src="${new URL("../", page.url()).href}alex-krizhevsky/embed/?year=2017"`,
  )
  await snippet.fill(
    (await snippet.inputValue())
      .replace("year=2017", "year=2012")
      .replace("<iframe", '<img src=x onerror="alert(1)"><iframe onload="alert(1)"'),
  )
  const example = page.locator("[data-example=html]").first()
  await example.locator("[data-run]").click()
  const frame = example.locator("[data-result] iframe")
  expect(await frame.getAttribute("src")).toContain("?year=2012")
  expect(await frame.getAttribute("onload")).toBeNull()
  expect(await example.locator("[data-result] img").count()).toBe(0)
  await page.locator("#mount-show").scrollIntoViewIfNeeded()
  await page.locator("#mount-show").click()
  await page.waitForFunction(() => document.querySelector("#mount-output")!.textContent === "left-google")
  const link = page.locator("[data-result] a", { hasText: "left Google" })
  await link.scrollIntoViewIfNeeded()
  await link.click()
  await page.waitForFunction(async () => {
    const timeline = await document.querySelector<HTMLElementTagNameMap["sourceline-timeline"]>("#career")!.timeline
    return (await timeline!.get()).event === "left-google"
  })
  expect(new URL(page.url()).pathname).toBe("/embedding/")
})

test("without scripts it says what ROOT is, and shows nothing that would not work", async () => {
  const { page } = await visit("embedding/", { site: "shared", hasScripts: false })
  expect(await page.locator(".without-scripts").isVisible()).toBe(true)
  expect(await page.locator(".without-scripts").innerText()).toContain("ROOT/")
  for (const dead of ["#command-choice", "#log", "#live", "#mount-output", "button"])
    expect(await page.locator(dead).filter({ visible: true }).count(), dead).toBe(0)
  expect(await (await open()).locator(".without-scripts").isVisible()).toBe(false)
})

test("the log shows what both sides say", async () => {
  const page = await open()
  await page.locator("#live-frame").scrollIntoViewIfNeeded()
  await page.locator("#command-send").click()
  await page.locator("#log", { hasText: '← {"event":"select"' }).waitFor()
  await page.selectOption("#command-choice", { label: "ask for what is not there" })
  await page.locator("#command-send").click()
  await page.locator("#log .wrong", { hasText: "unknown-command" }).waitFor()
  await page.locator("#command-code").fill("{")
  await page.locator("#command-send").click()
  await page.locator("#log .wrong", { hasText: "×" }).waitFor()
})

test.each(["light", "dark"] as const)("axe finds nothing to mend in it, %s", async (scheme) => {
  const page = await open(scheme)
  await page.locator("#command-send").waitFor({ state: "attached" })
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") }
    const { violations } = await axe.run(document, { iframes: false })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(", ")}`)
  })
  expect(violations).toEqual([])
})
