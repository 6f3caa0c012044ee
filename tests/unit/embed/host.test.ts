import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest"
import { buildHostScript, HOST_LIMIT, hostFault } from "../../../scripts/hostscript.ts"
import type * as Declared from "../../../src/embed/embed.d.ts"
import { mount } from "../../../src/embed/host.ts"
import { embedUrl, spanOf, targetOf } from "../../../src/embed/hostaddress.ts"
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

  test.each([
    ["career/event/left-google/", { event: "left-google" }],
    ["career/event/left-google/?t=2012..2013", { event: "left-google" }],
    ["career/source/paper/", { source: "paper" }],
    ["career/2017/", { year: "2017" }],
    ["career/?t=2012-05..latest", { from: "2012-05", to: "latest" }],
    ["career/?year=2017&lang=fr", { year: "2017" }],
    ["career/", "all"],
    ["career/?t=2012", "all"],
  ])("a link to %s asks to show %j", (href, target) => {
    at("https://a.org/")
    expect(targetOf(new URL(href, "https://a.org/").href)).toEqual(target)
  })

  test("a span needs two ends", () => {
    expect(spanOf("2012..2014")).toEqual({ from: "2012", to: "2014" })
    expect(spanOf("2012")).toBeNull()
    expect(spanOf(null)).toBeNull()
  })
})
