import type { Frame, Page } from "playwright-core"
import { expect, inject } from "vitest"
import type { FramedTimeline, mount } from "../../src/embed/embed.d.ts"
import type { Visit, VisitOptions } from "../browser/page.ts"

/** What a host page of these tests keeps: all that was said to it, and what happened to it. */
interface Kept {
  readonly heard: { readonly data: Record<string, unknown>; readonly frame: string | null }[]
  readonly happened: string[]
  mount: typeof mount
  timeline: FramedTimeline
}

declare global {
  interface Window {
    kept: Kept
  }
}

export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

/** The site whose timeline is shown; it lets anybody read its files, as hosts of frames without an origin must. */
export const siteOf = (): string => inject("sites").shared
export const embedAddress = (query = ""): string => `${siteOf()}alex-krizhevsky/embed/${query}`

/** A frame as a host pastes it. */
export const frameTag = (attributes = "", query = ""): string =>
  `<iframe src="${embedAddress(query)}" title="Timeline" width="800" height="420" ${attributes}></iframe>`

let count = 0

/** Puts a page on another site (localhost is one, 127.0.0.1 another), opens it, and lets it keep what it hears. */
export async function openHost(
  visit: (address: string, options?: VisitOptions) => Promise<Visit>,
  body: string,
  options: VisitOptions = {},
): Promise<Page> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; overflow-anchor: none } iframe { display: block; border: 0 }</style>
<script>
  window.kept = { heard: [], happened: [] }
  const nameOf = (source) => [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source)?.id ?? null
  addEventListener("message", ({ data, source }) => kept.heard.push({ data, frame: nameOf(source) }))
  for (const type of ["scroll", "focusin", "focusout", "blur", "popstate"])
    addEventListener(type, () => kept.happened.push(type), true)
</script>
<script type="module">
  import { mount } from "${siteOf()}embed.js"
  kept.mount = mount
</script></head><body>${body}</body></html>`
  const url = new URL(`/files/${process.pid}-host-${++count}.html`, inject("sites").closed)
  const answer = await fetch(url, { method: "PUT", body: html })
  if (!answer.ok) throw new Error(`could not put ${url.href}: ${answer.status}`)
  url.hostname = "localhost"
  const { page } = await visit(url.href, { isHost: true, width: 1000, height: 700, ...options })
  await page.waitForFunction(() => window.kept.mount as unknown)
  return page
}

export async function frameOf(page: Page, id: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(`#${id}`, { state: "attached" })).contentFrame()
  if (frame === null) throw new Error(`#${id} is no frame`)
  return frame
}

/** Waits until the viewer in a frame has said that it is ready. */
export async function untilReady(page: Page, id: string): Promise<Frame> {
  await page.waitForFunction(
    (id) => window.kept.heard.some(({ data, frame }) => frame === id && data["type"] === "ready"),
    id,
  )
  return frameOf(page, id)
}

/** Posts to a frame as any script of the page could, without waiting. */
export const post = (page: Page, id: string, message: unknown): Promise<void> =>
  page.evaluate(
    ([id, message]) => document.querySelector<HTMLIFrameElement>(`#${id}`)!.contentWindow!.postMessage(message, "*"),
    [id, message] as const,
  )

let asked = 0

/** A command over the window, and its answer. */
export async function ask(page: Page, id: string, command: string, args?: unknown): Promise<Record<string, unknown>> {
  const name = `ask ${++asked}`
  await post(page, id, { sourceline: 1, id: name, command, args })
  const answer = await page.waitForFunction(
    (name) => window.kept.heard.find(({ data }) => data["id"] === name)?.data,
    name,
  )
  return (await answer.jsonValue())!
}

/** Commands that must succeed. */
export async function tell(page: Page, id: string, command: string, args?: unknown): Promise<Record<string, unknown>> {
  const answer = await ask(page, id, command, args)
  expect(answer).toMatchObject({ sourceline: 1, ok: true })
  return answer["result"] as Record<string, unknown>
}

/** Drawn, and nothing moving. */
export const idle = (frame: Frame): Promise<void> => frame.evaluate(() => window.sourceline.whenIdle())
