import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest"
import { handleOf, type Handle } from "./handle.ts"
import type { Sites } from "./serve.ts"

export interface VisitOptions {
  readonly site?: keyof Sites
  readonly locale?: string
  readonly timezone?: string
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: "light" | "dark"
  /** Fingers in place of a mouse: `pointer: coarse`, `hover: none`. */
  readonly isTouch?: boolean
  readonly reducedMotion?: boolean
  /** What the page's clock says, so that "today" stays put. */
  readonly now?: string
  /** Console errors that the test means to cause. */
  readonly expected?: RegExp
  /** The page has no viewer of its own to wait for: it holds one in a frame. */
  readonly isHost?: boolean
  /** With scripts off there is nothing to wait for. */
  readonly hasScripts?: boolean
  /** Runs before the first address is opened: routes, for instance. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

export interface Visit {
  readonly page: Page
  readonly sourceline: Handle
  /** Opens another address of the same site, and waits for it to be drawn. */
  readonly go: (address: string) => Promise<void>
  /** The address shown, from the site's root: `alex-krizhevsky/2017/?lang=fr`. */
  readonly address: () => string
  readonly idle: () => Promise<void>
}

/** CSS px of text where the reader has set nothing else. */
const USUAL_TEXT = 16

/** The size of text that the reader has set in their browser, in CSS px. */
export async function setTextSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send("Page.setFontSizes", { fontSizes: { standard } })
  await session.detach()
}

/** One browser for all files of a process: each visit has a context of its own, and to start one takes a second. */
let started: Promise<Browser> | null = null

function startBrowser(textSize = USUAL_TEXT): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"]
  if (!executablePath) throw new Error("these tests need a Chromium: run node scripts/find-chromium.mjs")
  return chromium.launch({
    executablePath,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--font-render-hinting=none"],
      `--blink-settings=defaultFontSize=${textSize}`,
    ],
  })
}

/** A page that a later visit may go on in, and what that visit must ask for. */
interface KeptPage {
  readonly page: Page
  readonly key: string
}

/** Makes a page that has been visited one that has not: what is left of a visit is in these, and in the document. */
async function renew(page: Page, { width, height, colorScheme, reducedMotion }: VisitOptions): Promise<void> {
  page.removeAllListeners("console")
  page.removeAllListeners("pageerror")
  await page.evaluate(() => localStorage.clear())
  const session = await page.context().newCDPSession(page)
  await session.send("Page.resetNavigationHistory")
  await session.detach()
  await setTextSize(page, USUAL_TEXT)
  await page.mouse.move(0, 0)
  await page.setViewportSize({ width: width ?? 1280, height: height ?? 800 })
  await page.emulateMedia({
    media: null,
    forcedColors: null,
    contrast: null,
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion === false ? "no-preference" : "reduce",
  })
}

/**
 * A page of its own for each visit of the file that calls this. Errors in a page's console, and requests that fail, fail
 * the test. The browser ends with the process. `keepsPage`: a test goes on in the page of the one before, which saves
 * half of the time; for files whose tests route and listen in `prepare` alone, since such a page is not kept. `textSize`:
 * CSS px, in a browser of its own.
 */
export function useBrowser({ keepsPage = false, textSize = USUAL_TEXT } = {}): (
  address: string,
  options?: VisitOptions,
) => Promise<Visit> {
  let browser: Browser | null = null
  let contexts: BrowserContext[] = []
  let errors: string[] = []
  let last: KeptPage | null = null
  let kept: KeptPage | null = null

  beforeAll(async () => {
    browser = await (textSize === USUAL_TEXT ? (started ??= startBrowser()) : startBrowser(textSize))
  })
  afterEach(async ({ task }) => {
    kept = keepsPage && task.result?.state !== "fail" ? last : null
    const over = contexts.filter((context) => context !== kept?.page.context())
    await Promise.all(over.map((context) => context.close()))
    const seen = errors
    contexts = contexts.filter((context) => !over.includes(context))
    last = null
    errors = []
    expect(seen, "errors in the page's console").toEqual([])
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    if (textSize !== USUAL_TEXT) await browser?.close()
  })

  async function openPage(options: VisitOptions): Promise<Page> {
    if (browser === null) throw new Error("the browser has not started")
    // What a page keeps for good.
    const { site, locale, timezone, isTouch, hasScripts } = options
    const key = JSON.stringify([site, locale, timezone, isTouch, hasScripts])
    if (kept?.key === key && options.prepare === undefined) {
      last = kept
      kept = null
      await renew(last.page, options)
      return last.page
    }
    const context = await browser.newContext({
      locale: options.locale ?? "en-GB",
      timezoneId: options.timezone ?? "UTC",
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      colorScheme: options.colorScheme ?? "light",
      reducedMotion: options.reducedMotion === false ? "no-preference" : "reduce",
      deviceScaleFactor: 1,
      hasTouch: options.isTouch ?? false,
      isMobile: options.isTouch ?? false,
      javaScriptEnabled: options.hasScripts ?? true,
    })
    contexts.push(context)
    const page = await context.newPage()
    last = options.prepare === undefined ? { page, key } : null
    return page
  }

  return async (address, options = {}) => {
    const site = inject("sites")[options.site ?? "root"]
    const page = await openPage(options)
    const note = (text: string) => {
      if (options.expected?.test(text) !== true) errors.push(text)
    }
    page.on("console", (message) => {
      if (message.type() === "error") note(`${message.text()} (${message.location().url})`)
    })
    page.on("pageerror", (error) => note(String(error)))
    if (options.hasScripts !== false) await page.clock.setFixedTime(options.now ?? "2026-11-24T12:00:00Z")
    await options.prepare?.(page)

    const sourceline = handleOf(page)
    const idle = async () => {
      await page.waitForFunction(() => "sourceline" in window)
      await sourceline.whenIdle()
    }
    const go = async (address: string) => {
      await page.goto(new URL(address, site).href)
      await idle()
    }
    if (options.isHost === true || options.hasScripts === false) await page.goto(new URL(address, site).href)
    else await go(address)
    return { page, sourceline, go, idle, address: () => page.url().slice(site.length) }
  }
}

let count = 0

/** Puts a timeline file on the site's origin, and gives the address that opens it. */
export async function putFile(content: unknown, site: keyof Sites = "root"): Promise<string> {
  count += 1
  const isBytes = content instanceof Uint8Array
  const name = `${process.pid}-${count}.${isBytes ? "sourceline" : "json"}`
  const text = typeof content === "string" ? content : JSON.stringify(content)
  const url = new URL(`/files/${name}`, inject("sites")[site])
  const answer = await fetch(url, { method: "PUT", body: isBytes ? Buffer.from(content) : text })
  if (!answer.ok) throw new Error(`could not put ${url.href}: ${answer.status}`)
  return `/files/${name}`
}
