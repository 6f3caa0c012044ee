import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core"
import { afterEach, beforeAll, expect, inject } from "vitest"
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

/** One browser for all files of a process: each visit has a context of its own, and to start one takes a second. */
let started: Promise<Browser> | null = null

function startBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"]
  if (!executablePath) throw new Error("these tests need a Chromium: run node scripts/find-chromium.mjs")
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--font-render-hinting=none"],
  })
}

/**
 * A page of its own for each visit of the file that calls this. Errors in a page's console, and requests that fail, fail
 * the test. The browser ends with the process.
 */
export function useBrowser(): (address: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | null = null
  let contexts: BrowserContext[] = []
  let errors: string[] = []

  beforeAll(async () => {
    browser = await (started ??= startBrowser())
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    const seen = errors
    contexts = []
    errors = []
    expect(seen, "errors in the page's console").toEqual([])
  })

  return async (address, options = {}) => {
    if (browser === null) throw new Error("the browser has not started")
    const site = inject("sites")[options.site ?? "root"]
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
