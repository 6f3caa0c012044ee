import { fileURLToPath } from "node:url"
import { TAGS } from "virtual:words/tags"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import type { LanguageTag } from "../../../src/state/state.ts"
import { sourceProgram, unreadMessages } from "./messages.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const FOLDER = `${ROOT}src/time/languages/`

/** Every message with its path and what it is: a text, a function of some values, a list of so many texts. */
function messagesOf(value: unknown, path: string): string[] {
  if (typeof value === "function") return [`${path}: function`]
  if (Array.isArray(value)) return [`${path}: list of ${value.length}`]
  if (typeof value !== "object" || value === null) return [`${path}: ${value === "" ? "nothing" : typeof value}`]
  return Object.entries(value).flatMap(([name, each]) => messagesOf(each, `${path}.${name}`))
}

/** What is in the parts of a language; what puts them together is named after it. */
async function partsOf(tag: LanguageTag): Promise<string[]> {
  const parts = Object.entries((await import(`${FOLDER}${tag}.ts`)) as object).filter(([name]) => name !== tag)
  const messages = parts.flatMap(([name, words]) => messagesOf(words, name))
  // A key without a name here keeps its own.
  return messages.filter((message) => !message.startsWith("details.keys.names."))
}

describe.each(TAGS)("%s", (tag) => {
  test("has every message that English has, and no more", async () => {
    const [english, own] = await Promise.all([partsOf("en"), partsOf(tag)])
    expect(english.length).toBeGreaterThan(500)
    expect({
      missing: english.filter((message) => !own.includes(message)),
      more: own.filter((message) => !english.includes(message)),
    }).toEqual({ missing: [], more: [] })
  })

  test("has words for every message", async () => {
    expect((await partsOf(tag)).filter((message) => message.endsWith(": nothing"))).toEqual([])
  })
})

test("there is no message that nothing says", () => {
  expect(unreadMessages(sourceProgram(ROOT), `${FOLDER}en.ts`)).toEqual([])
})

test("a message nothing says is found, whatever else has its name", () => {
  const files: Readonly<Record<string, string>> = {
    "/words/en.ts": `
      export const view = {
        said: "", unsaid: "", title: "",
        group: { said: () => "", unsaid: () => "" },
        chosen: { one: "", other: "", never: "" },
        listed: { one: "", other: "" },
        named: { article: "" } as Readonly<Record<string, string>>,
        never: { one: "" },
      }
      export const en = [view]`,
    "/words/fr.ts": `import { view as en } from "./en"; export const view: typeof en = { ...en, unsaid: en.unsaid }`,
    "/say.ts": `
      import type { view } from "./words/en"
      declare function show(texts: object): void
      export function say(words: typeof view, key: "one" | "other", file: { title: string; type: string }) {
        const { said, group: { said: inGroup }, listed } = words
        show(listed)
        return [said, inGroup(), words.chosen[key], words.named[file.type], file.title]
      }`,
  }
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (path, version) => {
      const text = files[path]
      return text === undefined ? undefined : ts.createSourceFile(path, text, version)
    },
    fileExists: (path) => path in files,
    directoryExists: () => true,
    readFile: (path) => files[path],
  }
  const program = ts.createProgram(
    Object.keys(files),
    { noLib: true, strict: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    host,
  )
  expect(unreadMessages(program, "/words/en.ts")).toEqual([
    "view.unsaid",
    "view.title",
    "view.group.unsaid",
    "view.chosen.never",
    "view.never.one",
  ])
})
