import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { afterAll, beforeAll, expect, test } from "vitest"
import { importSource } from "../../../scripts/importsource.ts"
import { tagsIn } from "../../../scripts/words.ts"
import { readSources } from "../rooms.ts"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))
const FOLDER = `${ROOT}src/time/languages/`

/** French under another name: a language that there is not. */
const NEW = readFileSync(`${FOLDER}fr.ts`, "utf8")
  .replaceAll(/\bfr\b/g, "xx")
  .replaceAll(`"Fermer"`, `"Fermer !"`)
  .replace(`short: "FR", name: "Français"`, `short: "XX", name: "Langue"`)

let folder = ""
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "sourceline-")), "languages/")
  cpSync(FOLDER, folder, { recursive: true })
  writeFileSync(join(folder, "xx.ts"), NEW)
})
afterAll(() => rmSync(join(folder, ".."), { recursive: true }))

test("a third language is one file: it is offered, read in addresses, fetched, and has pages", async () => {
  const { OFFERED } = await importSource<typeof import("./offered.tsx")>("tests/unit/time/offered.tsx", folder)
  expect(OFFERED).toMatchObject({
    button: expect.stringMatching(/XX.*Langue/) as string,
    address: "xx",
    browser: "xx",
    folder: { slug: "test", language: "xx", path: ["2017"] },
    pages: ["test/xx/", "test/xx/2017/", "test/xx/event/e0/", "test/xx/embed/"],
    problems: ["en", "fr", "xx"],
    fetched: ["xx", ["toolbar", "sheet"], "xx", "string"],
    dialog: "Fermer !",
    frames: true,
    link: ["language", { language: "xx" }],
    refused: { error: { message: "language takes { language }: en or fr or xx" } },
  })
})

/** What the compiler says of xx.ts beside the languages that there are. */
function faultsOf(text: string): string[] {
  const path = `${FOLDER}xx.ts`
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (name) => ts.sys.readFile(name)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT)
  const given = { ...options, types: [], lib: ["lib.es2023.d.ts"] }
  const disk = ts.createCompilerHost(given)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === path || disk.fileExists(name),
    getSourceFile: (name, version) =>
      name === path ? ts.createSourceFile(name, text, version) : disk.getSourceFile(name, version),
  }
  const program = ts.createProgram([path], given, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
}

test("the types take a third language as it is, and not without its name or with a message missing", () => {
  expect(faultsOf(NEW)).toEqual([])
  const nameless = NEW.replace("readonly xx: true", "")
  expect(nameless).not.toBe(NEW)
  expect(faultsOf(nameless)).toContain(`Type '"xx"' is not assignable to type '"en"'.`)
  const lacking = NEW.replace(/ {4}close: .*\n/, "")
  expect(faultsOf(lacking).join("\n")).toContain("Property 'close' is missing")
})

/** Texts and patterns that name a language: in code, not in what is said of it. */
function naming(tag: string, path: string, text: string): string[] {
  const name = new RegExp(`(?<![\\p{L}\\d])${tag}(?![\\p{L}\\d])`, "u")
  if (!name.test(text)) return []
  if (path.endsWith(".css")) return new RegExp(`lang\\(${tag}\\)`).test(text) ? [path] : []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isText = ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && name.test(node.text)) found.push(`${path}: ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

test("nothing outside the folder of languages names one, but English, which stands in for all", () => {
  const others = tagsIn(FOLDER).filter((tag) => tag !== "en")
  const sources = [...readSources(ROOT, "src"), ...readSources(ROOT, "scripts")].filter(
    ({ path }) => !path.startsWith("src/time/languages/"),
  )
  expect(sources.length).toBeGreaterThan(300)
  expect(others.flatMap((tag) => sources.flatMap(({ path, text }) => naming(tag, path, text)))).toEqual([])
  expect(naming("fr", "a.ts", `const a = [tag === "fr", /\\/(en|fr)\\//, import("./fr.ts")] // fr`)).toHaveLength(3)
  expect(naming("fr", "a.css", ".a:lang(fr) {}")).toHaveLength(1)
})

test("the page for those who embed lists no languages, which it could not know", () => {
  const page = readFileSync(`${ROOT}public/embedding/index.html`, "utf8")
  expect(page).toContain("a language of the viewer, such as <code>en</code>")
  expect(page).not.toMatch(/<code>en<\/code>(?:,| or| and) <code>/)
})
