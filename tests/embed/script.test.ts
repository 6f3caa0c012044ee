import { describe, expect, test } from "vitest"
import type { TimelineError } from "../../src/embed/embed.d.ts"
import { useBrowser } from "../browser/page.ts"
import { SANDBOX, embedAddress, frameOf, frameTag, idle, openHost, siteOf, tell, untilReady } from "./hosted.ts"

const visit = useBrowser()
const timelineAddress = () => `${siteOf()}alex-krizhevsky/`

/** What a promise of embed.js was refused with. */
type Refused = Pick<TimelineError, "code" | "message">

describe("mount()", () => {
  test("puts a frame as the snippet does, and answers with a timeline that can be told and listened to", async () => {
    const page = await openHost(visit, `<div id="here"></div>`)
    const told = await page.evaluate(async (src) => {
      const timeline = await window.kept.mount(document.querySelector("#here")!, {
        src,
        year: 2017,
        lang: "fr",
        height: 500,
      })
      window.kept.timeline = timeline
      const selected: unknown[] = []
      const isTold = new Promise<void>((resolve) => {
        const off = timeline.on("select", (data) => {
          selected.push(data)
          off()
          resolve()
        })
      })
      const first = await timeline.get()
      const shown = await timeline.show({ event: "left-google" })
      await isTold
      await timeline.select(null)
      const filtered = await timeline.filter({ lanes: ["work"] })
      await timeline.theme("dark")
      await timeline.language("en")
      const { frame } = timeline
      const attributes = Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value]))
      return { first, shown, filtered, selected, attributes, height: frame.offsetHeight, last: await timeline.get() }
    }, timelineAddress())
    expect(told.first).toMatchObject({ year: 2017, language: "fr" })
    expect(told.shown).toMatchObject({ event: "left-google", year: 2017 })
    expect(told.selected).toEqual([{ event: "left-google", year: 2017 }])
    expect(told.filtered).toMatchObject({ event: null, filters: { lanes: ["work"] } })
    expect(told.last).toMatchObject({ theme: "dark", language: "en" })
    expect(told.height).toBe(500)
    expect(told.attributes).toMatchObject({
      src: embedAddress("?year=2017&lang=fr"),
      title: "Alex Krizhevsky",
      loading: "lazy",
      allow: "fullscreen; clipboard-write",
      sandbox: SANDBOX,
    })
  })

  test("rejects a command that the viewer refuses, with its code", async () => {
    const page = await openHost(visit, `<div id="here"></div>`)
    const refused = await page.evaluate(async (src) => {
      const timeline = await window.kept.mount(document.querySelector("#here")!, { src })
      return timeline.show({ event: "nobody" }).then(
        () => null,
        (error: unknown) => ({ code: (error as Refused).code, message: (error as Refused).message }),
      )
    }, timelineAddress())
    expect(refused?.code).toBe("not-found")
    expect(refused?.message).toMatch(/^Sourceline: show: "nobody"/)
  })

  test.each(["in the same task", "at once", "once it has begun"])(
    "rejects when the frame is taken away while it loads, %s",
    async (when) => {
      let asked: () => void = () => undefined
      const isAsked = new Promise<void>((resolve) => (asked = resolve))
      const page = await openHost(visit, `<div id="here"></div>`, {
        // The timeline's file never comes.
        prepare: (page) => page.route(/\/read\.json$/, () => asked()),
      })
      const coming = page.evaluate(
        ([src, when]) => {
          const here = document.querySelector("#here")!
          const coming = window.kept.mount(here, { src })
          if (when === "in the same task") here.firstChild!.remove()
          if (when === "at once") setTimeout(() => here.replaceChildren())
          return coming.then(
            () => null,
            (error: unknown) => ({ code: (error as Refused).code, message: (error as Refused).message }),
          )
        },
        [timelineAddress(), when] as const,
      )
      if (when === "once it has begun") {
        await isAsked
        await page.evaluate(() => document.querySelector("#here")!.replaceChildren())
      }
      const refused = await coming
      expect(refused).toMatchObject({ code: "gone" })
      expect(refused?.message).toContain("taken away")
    },
  )

  test("rejects when what loads in the frame is no timeline, and leaves the frame with what it shows", async () => {
    const page = await openHost(visit, `<div id="here"></div>`, {
      prepare: (page) =>
        page.route(/\/silent\/embed\/$/, (route) =>
          route.fulfill({ body: "<title>Silent</title>", contentType: "text/html" }),
        ),
    })
    const [refused, frames] = await page.evaluate(async (src) => {
      const here = document.querySelector("#here")!
      const refused = await window.kept.mount(here, { src, timeout: 100 }).then(
        () => null,
        (error: unknown) => ({ code: (error as Refused).code, message: (error as Refused).message }),
      )
      return [refused, here.children.length] as const
    }, `${siteOf()}silent/`)
    expect(refused?.code).toBe("timeout")
    expect(refused?.message).toContain(`${siteOf()}silent/embed/`)
    expect(frames).toBe(1)
    expect(await page.frames().at(-1)!.title()).toBe("Silent")
  })

  test("rejects at once when the timeline can't be read, and says why; the frame says so too", async () => {
    const answer = { status: 404, body: "", headers: { "access-control-allow-origin": "*" } }
    const page = await openHost(visit, `<div id="here"></div>`, {
      expected: /404/,
      prepare: (page) => page.route(/\/(read|timeline)\.json$/, (route) => route.fulfill(answer)),
    })
    const refused = await page.evaluate(
      (src) =>
        window.kept.mount(document.querySelector("#here")!, { src }).then(
          () => null,
          (error: unknown) => ({ code: (error as Refused).code, message: (error as Refused).message }),
        ),
      timelineAddress(),
    )
    expect(refused?.code).toBe("not-found")
    const frame = page.frames().at(-1)!
    await frame.waitForSelector(".load-state")
    expect(await page.evaluate(() => document.querySelector("#here")!.children.length)).toBe(1)
  })

  test("rejects at once what is no address, and puts nothing", async () => {
    const page = await openHost(visit, `<div id="here"></div>`)
    const refused = await page.evaluate(async () => {
      const here = document.querySelector("#here")!
      const given = [{}, { src: "http://[" }, { src: "x/event/%zz/" }] as { src: string }[]
      const codes = given.map((options) => window.kept.mount(here, options).catch((error: unknown) => error as Refused))
      return [(await Promise.all(codes)).map((error) => "code" in error && error.code), here.children.length]
    })
    expect(refused).toEqual([["bad-argument", "bad-argument", "bad-argument"], 0])
  })

  test("leaves nothing once it is destroyed: no frame, no listener, and commands that wait are refused", async () => {
    const page = await openHost(visit, `<div id="here"></div>`)
    const after = await page.evaluate(async (src) => {
      const here = document.querySelector("#here")!
      const timeline = await window.kept.mount(here, { src })
      const told: unknown[] = []
      timeline.on("select", (data) => told.push(data))
      const waiting = timeline.show({ year: 2012 }).catch((error: unknown) => (error as Refused).code)
      timeline.destroy()
      timeline.destroy()
      const late = timeline.get().catch((error: unknown) => (error as Refused).code)
      return { codes: [await waiting, await late], frames: here.children.length, told }
    }, timelineAddress())
    expect(after).toEqual({ codes: ["gone", "gone"], frames: 0, told: [] })
  })

  test("refuses what is asked of a frame that was taken away, before and after", async () => {
    const page = await openHost(visit, `<div id="here"></div>`)
    const codes = await page.evaluate(async (src) => {
      const timeline = await window.kept.mount(document.querySelector("#here")!, { src })
      const codeOf = (error: unknown) => (error as Refused).code
      const before = timeline.get().catch(codeOf)
      timeline.frame.remove()
      const during = await before
      return [during, await timeline.show("all").catch(codeOf), await timeline.get().catch(codeOf)]
    }, timelineAddress())
    expect(codes).toEqual(["gone", "gone", "gone"])
  })

  test("leaves the host's time alone while a lazy frame waits, and once it is ready", async () => {
    const page = await openHost(visit, `<div style="height: 40000px"></div><div id="here"></div>`)
    const set = await page.evaluate(async (src) => {
      const delays: number[] = []
      for (const name of ["setInterval", "setTimeout"] as const) {
        const before = window[name].bind(window) as (run: () => void, ms: number) => number
        Object.assign(window, { [name]: (run: () => void, ms: number) => (delays.push(ms), before(run, ms)) })
      }
      const coming = window.kept.mount(document.querySelector("#here")!, { src })
      scrollTo(0, 40_000)
      await coming
      return delays
    }, timelineAddress())
    expect(Math.min(...set)).toBeGreaterThanOrEqual(2000)
  })

  test("listens to its frame alone", async () => {
    const page = await openHost(
      visit,
      `<div id="here"></div><iframe id="other" srcdoc="<title>Other</title>" title="Other"></iframe>`,
      {
        prepare: (page) =>
          page.route(/\/silent\/embed\/$/, (route) =>
            route.fulfill({ body: "<title>Silent</title>", contentType: "text/html" }),
          ),
      },
    )
    const coming = page.evaluate(
      (src) =>
        window.kept.mount(document.querySelector("#here")!, { src, timeout: 500 }).then(
          () => "ready",
          (error: unknown) => (error as Refused).code,
        ),
      `${siteOf()}silent/`,
    )
    const other = page.frames().find((each) => each.url() === "about:srcdoc")!
    await other.evaluate(() => {
      parent.postMessage({ sourceline: 1, type: "ready", id: "x", versions: [1], capabilities: [], title: "X" }, "*")
      parent.postMessage({ sourceline: 1, event: "error", data: { code: "forged", message: "" } }, "*")
    })
    expect(await coming).toBe("timeout")
  })

  test("is heard by a frame that loads anew: the same timeline goes on working", async () => {
    const page = await openHost(visit, `<div id="here"></div>`)
    const view = await page.evaluate(async (src) => {
      const timeline = await window.kept.mount(document.querySelector("#here")!, { src })
      const isBack = new Promise<void>((resolve) => {
        addEventListener("message", ({ data }: MessageEvent<{ type?: string; isAnswer?: boolean } | null>) => {
          if (data?.type === "ready" && data.isAnswer === false) resolve()
        })
      })
      timeline.frame.src = timeline.frame.src.replace("/embed/", "/embed/?year=2012")
      await isBack
      return timeline.get()
    }, timelineAddress())
    expect(view).toMatchObject({ year: 2012 })
  })
})

describe("<sourceline-timeline>", () => {
  const body = (attributes = "") =>
    `<sourceline-timeline id="t" src="${timelineAddress()}" ${attributes}><a href="${timelineAddress()}">Text</a></sourceline-timeline>`
  const viewOf = (page: Awaited<ReturnType<typeof openHost>>) =>
    page.evaluate(async () => (await document.querySelector("sourceline-timeline")!.timeline!).get())

  test("shows what its attributes say, in one frame, and nothing of what stands in it", async () => {
    const page = await openHost(visit, body(`event="left-google" lang="fr" theme="dark" height="300"`))
    expect(await viewOf(page)).toMatchObject({ event: "left-google", language: "fr", theme: "dark" })
    const shown = await page.evaluate(() => {
      const element = document.querySelector("sourceline-timeline")!
      const frames = [...element.shadowRoot!.querySelectorAll("iframe")]
      return [frames.length, frames[0]!.offsetHeight, frames[0]!.offsetWidth, element.querySelector("a")!.offsetWidth]
    })
    expect(shown).toEqual([1, 300, 1000, 0])
  })

  test("follows its attributes without loading anew, but for src", async () => {
    const page = await openHost(visit, body())
    await viewOf(page)
    const set = (name: string, value: string | null) =>
      page.evaluate(
        ([name, value]) => {
          const element = document.querySelector("sourceline-timeline")!
          if (value === null) element.removeAttribute(name)
          else element.setAttribute(name, value)
        },
        [name, value] as const,
      )
    await set("year", "2017")
    expect(await viewOf(page)).toMatchObject({ year: 2017 })
    await set("event", "left-google")
    await set("theme", "dark")
    await set("lang", "fr")
    expect(await viewOf(page)).toMatchObject({ event: "left-google", theme: "dark", language: "fr" })
    await set("event", null)
    await set("theme", null)
    await set("height", "260")
    expect(await viewOf(page)).toMatchObject({ event: null, theme: "auto" })
    expect(await page.evaluate(() => window.kept.heard.filter(({ data }) => data["isAnswer"] === false).length)).toBe(1)
    await set("src", `${timelineAddress()}2012/`)
    expect(await viewOf(page)).toMatchObject({ language: "fr" })
    expect(await page.evaluate(() => window.kept.heard.filter(({ data }) => data["isAnswer"] === false).length)).toBe(2)
    expect(await page.evaluate(() => document.querySelector("sourceline-timeline")!.shadowRoot!.children.length)).toBe(
      1,
    )
  })

  test("follows its title, closes a source whose attribute goes, and minds no height below 0", async () => {
    const page = await openHost(visit, body(`source="kriz-home" height="-40"`))
    expect(await viewOf(page)).toMatchObject({ source: "kriz-home" })
    const look = () =>
      page.evaluate(() => {
        const { title, offsetHeight } = document
          .querySelector("sourceline-timeline")!
          .shadowRoot!.querySelector("iframe")!
        return [title, offsetHeight]
      })
    expect(await look()).toEqual(["Alex Krizhevsky", 420])
    await page.evaluate(() => {
      const element = document.querySelector("sourceline-timeline")!
      element.setAttribute("title", "Mine")
      element.removeAttribute("source")
    })
    expect(await viewOf(page)).toMatchObject({ source: null })
    expect((await look())[0]).toBe("Mine")
    await page.evaluate(() => document.querySelector("sourceline-timeline")!.removeAttribute("title"))
    expect((await look())[0]).toBe("Alex Krizhevsky")
  })

  test.each(["http://[", "x/event/%zz/"])("with src=%s warns, and shows what stands in it", async (src) => {
    const page = await openHost(visit, `<p>Text</p>`)
    const warned = page.waitForEvent("console", (message) => message.type() === "warning")
    const shown = await page.evaluate((src) => {
      const element = document.createElement("sourceline-timeline")
      element.setAttribute("src", src)
      element.textContent = "Instead"
      document.body.append(element)
      return [element.timeline, element.offsetHeight > 0]
    }, src)
    expect(shown).toEqual([null, true])
    expect((await warned).text()).toContain("no address")
  })

  test("grows to the height that the timeline asks for, where it may", async () => {
    const page = await openHost(visit, body(`height="auto"`))
    await viewOf(page)
    await page.waitForFunction(() => {
      const frame = document.querySelector("sourceline-timeline")!.shadowRoot!.querySelector("iframe")!
      return frame.offsetHeight !== 420
    })
  })

  test("taken out of the page it takes its frame along, and put back it begins anew", async () => {
    const page = await openHost(visit, body())
    await viewOf(page)
    const code = await page.evaluate(async () => {
      const element = document.querySelector("sourceline-timeline")!
      const timeline = await element.timeline!
      element.remove()
      const isNull = element.timeline === null
      const code = await timeline.get().catch((error: unknown) => (error as Refused).code)
      document.body.append(element)
      return [isNull, code, element.shadowRoot!.children.length]
    })
    expect(code).toEqual([true, "gone", 1])
    expect(await viewOf(page)).toMatchObject({ timeline: "alex-krizhevsky" })
  })
})

describe("links in the host's own text", () => {
  const link = (to: string, frame = "#f", id = "link") =>
    `<p><a id="${id}" href="${timelineAddress()}${to}" data-sourceline="${frame}">He left</a></p>`

  test("drive a frame that was pasted, and the host stays where it is", async () => {
    const page = await openHost(
      visit,
      link("event/left-google/") + link("2012/", "#f", "year") + frameTag(`id="f" sandbox="${SANDBOX}"`),
    )
    await untilReady(page, "f")
    const address = page.url()
    await page.click("#link")
    await page.waitForFunction(() => window.kept.heard.some(({ data }) => data["event"] === "select"))
    expect(await tell(page, "f", "get")).toMatchObject({ event: "left-google" })
    await page.focus("#year")
    await page.keyboard.press("Enter")
    await page.waitForFunction(() => window.kept.heard.filter(({ data }) => data["event"] === "select").length === 2)
    expect(await tell(page, "f", "get")).toMatchObject({ event: null, year: 2012 })
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(["year", 0])
  })

  test("drive one that mount() put into an element, and its port goes on", async () => {
    const page = await openHost(visit, `${link("event/left-google/", "#here")}<div id="here"></div>`)
    const selected = await page.evaluate(async (src) => {
      const timeline = await window.kept.mount(document.querySelector("#here")!, { src })
      const told = new Promise((resolve) => void timeline.on("select", resolve))
      document.querySelector<HTMLElement>("#link")!.click()
      return [await told, (await timeline.get()).event]
    }, timelineAddress())
    expect(selected).toEqual([{ event: "left-google", year: null }, "left-google"])
  })

  test("wait for a frame that has not loaded yet", async () => {
    const page = await openHost(
      visit,
      `${link("event/left-google/")}<div style="height: 40000px"></div>${frameTag(`id="f" loading="lazy" sandbox="${SANDBOX}"`)}`,
    )
    await page.click("#link")
    await untilReady(page, "f")
    await page.waitForFunction(() => window.kept.heard.some(({ data }) => data["ok"] === true))
    expect(await tell(page, "f", "get")).toMatchObject({ event: "left-google" })
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test.each(["other-timeline/2012/", "https://example.invalid/foo/", "mailto:a@example.invalid"])(
    "leave a link to %s alone, which is about something else",
    async (to) => {
      const page = await openHost(visit, link("", "#f") + frameTag(`id="f" sandbox="${SANDBOX}"`))
      await untilReady(page, "f")
      const left = await page.evaluate(
        ([to, site]) => {
          const link = document.querySelector<HTMLAnchorElement>("#link")!
          link.href = new URL(to, site).href
          return new Promise((resolve) => {
            addEventListener("click", (event) => {
              resolve(!event.defaultPrevented)
              event.preventDefault()
            })
            link.click()
          })
        },
        [to, siteOf()] as const,
      )
      expect(left).toBe(true)
      expect(await tell(page, "f", "get")).toMatchObject({ year: null })
    },
  )

  test("set what else the link says: its span, its language, its theme, its filters", async () => {
    const page = await openHost(
      visit,
      link("fr/event/left-google/?t=2012..2014&theme=dark&lanes=work&q=google") +
        frameTag(`id="f" sandbox="${SANDBOX}"`, "?lang=en"),
    )
    await untilReady(page, "f")
    await page.click("#link")
    await page.waitForFunction(() => window.kept.heard.some(({ data }) => data["ok"] === true))
    expect(await tell(page, "f", "get")).toMatchObject({
      event: "left-google",
      language: "fr",
      theme: "dark",
      filters: { q: "google", lanes: ["work"] },
      from: "2012",
      to: "2014",
    })
  })

  test("are links as ever with a modifier, and where there is no such frame", async () => {
    const page = await openHost(
      visit,
      link("event/left-google/") + link("2012/", "#nowhere", "lost") + frameTag(`id="f" sandbox="${SANDBOX}"`),
    )
    await untilReady(page, "f")
    const opened = page.context().waitForEvent("page")
    await page.click("#link", { modifiers: ["ControlOrMeta"] })
    await (await opened).close()
    expect(await tell(page, "f", "get")).toMatchObject({ event: null })
    await page.click("#lost")
    await page.waitForURL(`${timelineAddress()}2012/`)
  })

  test("lead to their address where the frame does not show it", async () => {
    const page = await openHost(
      visit,
      link("event/dessa/?event=x") + frameTag(`id="f" sandbox="${SANDBOX}"`, "?lang=fr"),
    )
    await untilReady(page, "f")
    await page.evaluate(
      (href) => void (document.querySelector<HTMLAnchorElement>("#link")!.href = href),
      `${timelineAddress()}event/nobody/`,
    )
    // What is not there answers 404, and shows the timeline.
    await page.route(/\/event\/nobody\/$/, (route) =>
      route.fulfill({ body: "<title>Nobody</title>", contentType: "text/html" }),
    )
    await page.click("#link")
    await page.waitForURL(/\/event\/nobody\/$/)
  })
})

test("a page in dark that sets its theme, its language and its place gets all of them from a snippet", async () => {
  const page = await openHost(
    visit,
    `<iframe id="f" src="${embedAddress("?year=2017&theme=dark&lang=fr")}" title="Alex Krizhevsky" width="100%" height="420" loading="lazy" allow="fullscreen; clipboard-write" sandbox="${SANDBOX}" style="border:0"></iframe>`,
  )
  const frame = await untilReady(page, "f")
  await idle(frame)
  expect(await tell(page, "f", "get")).toMatchObject({ year: 2017, theme: "dark", language: "fr" })
  expect(
    await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset["theme"]]),
  ).toEqual(["fr", "dark"])
  expect(await (await frameOf(page, "f")).title()).toContain("Alex Krizhevsky")
})
