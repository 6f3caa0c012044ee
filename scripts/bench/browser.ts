import { execFileSync } from "node:child_process"
import { chromium, type Browser, type CDPSession, type Page } from "playwright-core"
import { installRecorder, installWatch, markHolding } from "./inpage.ts"

// A browser started for a measurement should not check for updates or sync in the middle of it.
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
export const VIEWPORT = { width: 1280, height: 720 }

export const findChromium = (): string =>
  execFileSync(process.execPath, ["scripts/find-chromium.mjs"], { encoding: "utf8" }).trim()

/** `engine`: flags of V8. */
export const startChromium = (engine: readonly string[] = []): Promise<Browser> => {
  const args = engine.length === 0 ? FLAGS : [...FLAGS, `--js-flags=${engine.join(",")}`]
  return chromium.launch({ executablePath: findChromium(), args, headless: true })
}

/** A page in a browser of its own. */
export interface Opened {
  readonly browser: Browser
  readonly page: Page
  readonly cdp: CDPSession
  readonly browserCdp: CDPSession
  /** Uncaught errors in the page. */
  readonly errors: readonly string[]
}

export interface OpenOptions {
  readonly address: string
  /** Events to wait for; null: the page says itself when it holds them, as the blank one does. */
  readonly count: number | null
  /** 4: a quarter of the processor's speed. */
  readonly throttle?: number
  /** With the watch for answers to single inputs. */
  readonly isWatched?: boolean
  readonly limitMs?: number
  /** Flags of V8. */
  readonly engine?: readonly string[]
}

/** Runs `work` in a fresh browser once the page has said "bench:held"; whatever happens, the browser is closed. */
export async function withPage<T>(options: OpenOptions, work: (opened: Opened) => Promise<T>): Promise<T> {
  const browser = await startChromium(options.engine)
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const errors: string[] = []
    page.on("pageerror", (error) => errors.push(String(error).slice(0, 300)))
    await cdp.send("Performance.enable")
    await page.addInitScript(installRecorder)
    if (options.isWatched === true) await page.addInitScript(installWatch)
    if (options.count !== null) await page.addInitScript(markHolding, options.count)
    if (options.throttle !== undefined) await cdp.send("Emulation.setCPUThrottlingRate", { rate: options.throttle })
    const limit = options.limitMs ?? 180_000
    await page.goto(options.address, { waitUntil: "commit", timeout: limit })
    await within(untilHeld(page), limit, `${options.address}: not all events were held`)
    return await work({ browser, page, cdp, browserCdp: await browser.newBrowserCDPSession(), errors })
  } finally {
    await within(browser.close(), 10_000, "the browser did not close").catch(() => undefined)
  }
}

/** Polled from outside: a script that waits within would be one more thing that the page does. */
async function untilHeld(page: Page): Promise<void> {
  while (!(await page.evaluate(() => performance.getEntriesByName("bench:held").length > 0))) await sleep(20)
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`after ${String(ms / 1000)} s: ${what}`)), ms)
  })
  // What loses the race may still fail, and nobody is left to hear it.
  promise.catch(() => undefined)
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
