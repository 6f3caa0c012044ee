import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest"
import { buildHostScript, HOST_LIMIT, hostFault } from "../../../scripts/hostscript.ts"
import type * as Declared from "../../../src/embed/embed.d.ts"
import { mount } from "../../../src/embed/host.ts"
import { commandsOf, embedUrl, spanOf, timelineOf } from "../../../src/embed/hostaddress.ts"
import type * as Protocol from "../../../src/embed/protocol.ts"

describe("embed.js", () => {
  test("is one small file that imports nothing, and Node can import it", async ({ onTestFinished }) => {
    const source = await buildHostScript(process.cwd())
    expect(hostFault(source)).toBeNull()
    expect(source).not.toMatch(/\bimport\b|\brequire\(|sourceMappingURL/)
    const folder = execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim()
    onTestFinished(() => void execFileSync("rm", ["-r", folder]))
    const file = join(folder, "embed.mjs")
    writeFileSync(file, source)
    const code = `import(${JSON.stringify(file)}).then((embed) => console.log(Object.keys(embed).join()))`
    expect(execFileSync(process.execPath, ["-e", code], { encoding: "utf8" }).trim()).toBe("mount")
  })

  test("fails the build once it is larger than people should have to fetch", () => {
    const noise = Array.from({ length: HOST_LIMIT }, (_, index) => Math.sin(index).toString(36)).join("")
    expect(hostFault(noise)).toMatch(/^size budget: embed\.js is \d+ bytes gzip; the limit is 2500$/)
  })

  test("is what its types say, and they say the protocol", () => {
    expectTypeOf(mount).toEqualTypeOf<typeof Declared.mount>()
    expectTypeOf<Declared.ShowTarget>().toEqualTypeOf<Protocol.ShowTarget>()
    expectTypeOf<Declared.FilterArguments>().toEqualTypeOf<Protocol.FilterArguments>()
    expectTypeOf<Declared.ViewNow>().toEqualTypeOf<Protocol.ViewNow>()
    expectTypeOf<Declared.TimelineEvents>().toEqualTypeOf<Protocol.EventData>()
    type Asked = keyof Declared.FramedTimeline & Protocol.CommandName
    expectTypeOf<Asked>().toEqualTypeOf<Protocol.CommandName>()
  })
})

describe("addresses", () => {
  afterEach(() => vi.unstubAllGlobals())
  const at = (base: string) => vi.stubGlobal("document", { baseURI: base })

  test.each([
    ["career/", "https://a.org/t/career/embed/"],
    ["career", "https://a.org/t/career/embed/"],
    ["career/index.html", "https://a.org/t/career/embed/"],
    ["career/embed/", "https://a.org/t/career/embed/"],
    ["career/embed/?lang=fr", "https://a.org/t/career/embed/?lang=fr"],
    ["career/2017/", "https://a.org/t/career/embed/?year=2017"],
    ["career/-49", "https://a.org/t/career/embed/?year=-49"],
    ["career/event/left-google/", "https://a.org/t/career/embed/?event=left-google"],
    ["career/fr/source/paper/?theme=dark", "https://a.org/t/career/fr/embed/?theme=dark&source=paper"],
    ["?src=https%3A%2F%2Fb.org%2Ff.json", "https://a.org/t/embed/?src=https%3A%2F%2Fb.org%2Ff.json"],
    ["1984/embed/", "https://a.org/t/1984/embed/"],
    ["https://b.org/x/", "https://b.org/x/embed/"],
    ["event/a%2Fb/", "https://a.org/t/embed/?event=a%2Fb"],
  ])("%s has its frame at %s", (src, url) => {
    at("https://a.org/t/")
    expect(embedUrl({ src })).toBe(url)
  })

  test("what is given goes into the query, and what is empty stays out", () => {
    at("https://a.org/")
    expect(
      embedUrl({ src: "career/", year: 2017, event: "", source: null, t: "2012..2014", lang: "fr", theme: "dark" }),
    ).toBe("https://a.org/career/embed/?year=2017&t=2012..2014&lang=fr&theme=dark")
  })

  test("what stands in the path wins over what is given beside it", () => {
    at("https://a.org/")
    expect(embedUrl({ src: "career/2017/", year: 2012 })).toBe("https://a.org/career/embed/?year=2017")
    expect(embedUrl({ src: "career/event/a/", event: "b", theme: "dark" })).toBe(
      "https://a.org/career/embed/?event=a&theme=dark",
    )
    expect(embedUrl({ src: "career/", year: 0 })).toBe("https://a.org/career/embed/?year=0")
  })

  test.each([{ src: "http://[" }, { src: "career/event/%zz/" }, { src: "" }, {}])(
    "%j is refused as an argument, not thrown as something else",
    (options) => {
      at("https://a.org/")
      expect(() => embedUrl(options as never)).toThrow(expect.objectContaining({ code: "bad-argument" }))
    },
  )

  test("mount() rejects at once what it can't read", async () => {
    at("https://a.org/")
    const element = { append: () => expect.unreachable() } as never
    await expect(mount(element, {} as never)).rejects.toMatchObject({ code: "bad-argument" })
    await expect(mount(element, { src: "career/source/%/" })).rejects.toMatchObject({ code: "bad-argument" })
  })

  test.each([
    ["career/event/left-google/", [["show", { event: "left-google" }]]],
    [
      "career/event/left-google/?t=2012..2013",
      [
        ["show", { event: "left-google" }],
        ["show", { from: "2012", to: "2013" }],
      ],
    ],
    ["career/source/paper/", [["show", { source: "paper" }]]],
    ["career/2017/", [["show", { year: "2017" }]]],
    ["career/?t=2012-05..latest", [["show", { from: "2012-05", to: "latest" }]]],
    [
      "career/?year=2017&lang=fr&theme=dark&t=",
      [
        ["show", { year: "2017" }],
        ["language", { language: "fr" }],
        ["theme", { theme: "dark" }],
      ],
    ],
    [
      "career/fr/",
      [
        ["show", "all"],
        ["language", { language: "fr" }],
      ],
    ],
    [
      "career/?q=two+words&lanes=a,b%5C,c&tags=&utm=x",
      [
        ["show", "all"],
        ["filter", { q: "two words", lanes: "a,b\\,c" }],
      ],
    ],
    [
      "career/?evidence=single&tags=x&sources=a,b&kinds=period",
      [
        ["show", "all"],
        ["filter", { evidence: "single", tags: "x", sources: "a,b", kinds: "period" }],
      ],
    ],
    ["career/", [["show", "all"]]],
    ["career/?t=2012", [["show", "all"]]],
  ])("a link to %s asks for %j", (href, commands) => {
    at("https://a.org/")
    expect(commandsOf(new URL(href, "https://a.org/").href)).toEqual(commands)
  })

  test.each([
    ["career/", true],
    ["career/2012/?theme=dark", true],
    ["career/fr/event/a/", true],
    ["career/embed/?year=2012", true],
    ["careers/", false],
    ["other/2012/", false],
    ["x/career/", false],
    ["?src=b.json", false],
    ["https://b.org/career/", false],
    ["mailto:a@a.org", false],
  ])("a link to %s is about the timeline in the frame: %j", (href, isSame) => {
    at("https://a.org/")
    const frame = timelineOf("https://a.org/career/fr/embed/?year=2017")
    expect(timelineOf(new URL(href, "https://a.org/").href) === frame).toBe(isSame)
  })

  test("files from elsewhere are told apart by their address", () => {
    at("https://a.org/")
    expect(timelineOf("?src=b.json&year=2012")).toBe(timelineOf("embed/?src=b.json"))
    expect(timelineOf("?src=b.json")).not.toBe(timelineOf("embed/?src=c.json"))
  })

  test("a span needs two ends", () => {
    expect(spanOf("2012..2014")).toEqual({ from: "2012", to: "2014" })
    expect(spanOf("2012")).toBeNull()
    expect(spanOf(null)).toBeNull()
  })
})
