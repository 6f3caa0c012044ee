import { existsSync, readdirSync, readFileSync } from "node:fs"
import { posix } from "node:path"
import ts from "typescript"

const ROOMS = ["time", "timeline", "layout", "state", "view", "embed", "site", "cli", "entry"] as const
type Room = (typeof ROOMS)[number]

/** The table of ARCHITECTURE.md. */
export const MAY: Readonly<Record<Room, readonly Room[]>> = {
  time: [],
  timeline: ["time"],
  layout: ["time", "timeline"],
  state: ["time", "timeline", "layout"],
  view: ["time", "timeline", "layout", "state"],
  embed: ["time", "timeline", "state"],
  site: ["time", "timeline", "layout", "state", "view", "embed"],
  cli: ["time", "timeline", "layout", "state", "embed", "site"],
  entry: ["time", "timeline", "layout", "state", "view", "embed", "site", "cli"],
}

/** Packages by room, as prefixes; what is not listed may not be imported. `node:` stands for Node's own modules. */
const PACKAGES: Readonly<Record<Room, readonly string[]>> = {
  time: [],
  timeline: ["valibot"],
  layout: ["d3-scale", "d3-time"],
  state: [],
  view: ["react", "react-dom", "react-router", "uqr", "@fontsource-variable/"],
  embed: [],
  site: ["node:", "vite", "react", "react-dom", "fontkit", "wawoff2", "@resvg/resvg-js"],
  cli: ["node:", "vite", "@valibot/to-json-schema"],
  entry: ["react", "react-dom", "@fontsource-variable/"],
}

/** Packages with one door. */
const ONLY: Readonly<Record<string, string>> = {
  "d3-scale": "src/layout/scale.ts",
  "d3-time": "src/layout/ticks.ts",
  "react-router": "src/view/router.tsx",
  uqr: "src/view/QrCode.tsx",
}

/** Rooms that may read what is outside src: package.json, the timelines, the built page. */
const MAY_LEAVE: readonly Room[] = ["site", "cli", "entry"]

export interface Import {
  readonly from: string
  readonly line: number
  /** As written. */
  readonly specifier: string
  /** A path from the project's folder for what is relative, else the specifier. */
  readonly to: string
}

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every TypeScript and style file under a folder of the project, with paths as `src/time/date.ts`. */
export function readSources(root: string, folder: string): SourceFile[] {
  if (!existsSync(posix.join(root, folder))) return []
  return readdirSync(posix.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(posix.join(root, path), "utf8") }))
}

const isTypeScript = (file: SourceFile) => /\.tsx?$/.test(file.path)
const parse = (file: SourceFile) => ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
const isImportMeta = (node: ts.Node) => ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword

/** The module a node brings in; undefined: none; null: one, but not as a plain string, so nobody can check it. */
function moduleOf(node: ts.Node): string | null | undefined {
  const literal = (text: ts.Node | undefined) => (text && ts.isStringLiteralLike(text) ? text.text : null)
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier)
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ? literal(node.moduleSpecifier) : undefined
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : null
  if (ts.isExternalModuleReference(node)) return literal(node.expression)
  if (ts.isCallExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return literal(node.arguments[0])
    const called = node.expression
    // Vite's glob brings in files that no line names.
    if (ts.isPropertyAccessExpression(called) && isImportMeta(called.expression) && called.name.text === "glob")
      return null
  }
  // new URL("./worker.ts", import.meta.url): how Vite finds workers and assets.
  if (ts.isNewExpression(node) && node.expression.getText() === "URL") {
    const base = node.arguments?.[1]
    if (base && ts.isPropertyAccessExpression(base) && isImportMeta(base.expression)) return literal(node.arguments[0])
  }
  return undefined
}

/** Static, re-exporting, type-only, dynamic and worker imports alike. */
export function importsOf(file: SourceFile): Import[] {
  if (!isTypeScript(file)) return []
  const found: Import[] = []
  const source = parse(file)
  const visit = (node: ts.Node): void => {
    const specifier = moduleOf(node)
    if (specifier !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      // What is made of languages (scripts/words.ts) is in their folder.
      const part = /^virtual:words\/([\w-]+)$/.exec(specifier ?? "")?.[1]
      const named = part === undefined ? (specifier ?? "") : `./${part}.ts`
      const folder = part === undefined ? posix.dirname(file.path) : "src/time/languages"
      const to = named.startsWith(".") ? posix.join(folder, named) : named
      found.push({ from: file.path, line, specifier: named, to: to.replace(/\?.*$/, "") })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const roomOf = (path: string): Room | null => {
  const name = /^src\/([^/]+)\//.exec(path)?.[1]
  return ROOMS.find((room) => room === name) ?? null
}
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
const isOneOf = (list: readonly string[], specifier: string) =>
  list.some((allowed) => (/[:/]$/.test(allowed) ? specifier.startsWith(allowed) : packageOf(specifier) === allowed))
const listed = (names: readonly string[]) => names.join(", ") || "nothing"

/** Imports again, under another address, what an import that is checked could not fetch. */
const IMPORTS_AGAIN = "src/view/fetchscript.ts"

/** Why an import is not allowed, or null. */
export function faultOf({ from, line, specifier, to }: Import): string | null {
  const room = roomOf(from)
  const at = `${from}:${line}`
  if (room === null) return `${at}: every file of src stands in a room (${ROOMS.join(", ")})`
  if (specifier === "" && from === IMPORTS_AGAIN) return null
  if (specifier === "") return `${at}: an import that is not a plain string can't be checked; name the file`
  if (!specifier.startsWith(".")) {
    const door = ONLY[packageOf(specifier)]
    if (door !== undefined && from !== door) return `${at}: ${specifier} may be imported in ${door} only`
    if (!isOneOf(PACKAGES[room], specifier))
      return `${at}: ${room} may not import ${specifier}; its packages are: ${listed(PACKAGES[room])}`
    return null
  }
  const other = roomOf(to)
  if (other === room) return null
  if (other === null) {
    if (!to.startsWith("src/") && MAY_LEAVE.includes(room)) return null
    return `${at}: ${room} may not import ${specifier}: outside the rooms of src`
  }
  return MAY[room].includes(other)
    ? null
    : `${at}: ${room} may not import ${other}; it may import: ${listed(MAY[room])}`
}

/** Each cycle once, as `a > b > a`. */
export function cyclesIn(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path].join(" > "))
    if (start >= 0 || done.has(path)) return
    for (const to of next.get(path) ?? []) walk(to, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return cycles
}

const LONGEST = 350

/** Names nobody could find better ones for, front doors, default exports, and long files that do not say why. */
export function habitFaultsOf(file: SourceFile): string[] {
  const faults: string[] = []
  const name = posix.basename(file.path)
  if (/^index\.tsx?$/.test(name)) faults.push(`${file.path}: a barrel hides where things are; import the file itself`)
  if (/(^|[/.-])(utils?|helpers?|commons?)([/.-])/i.test(file.path))
    faults.push(`${file.path}: name the file after what it holds`)
  const lines = file.text.trimEnd().split("\n")
  const opening = /^\s*(\/\*\*?|\/\/)[\s\S]*?\blong(er)?\b/i.exec(lines.slice(0, 12).join("\n"))
  if (lines.length > LONGEST && opening === null)
    faults.push(`${file.path}: ${lines.length} lines; past ${LONGEST} a comment at the top says why it is this long`)
  if (isTypeScript(file)) {
    const source = parse(file)
    for (const statement of source.statements) {
      const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1
      if (isDefaultExport(statement)) faults.push(`${file.path}:${line}: export by name, not by default`)
      if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.exportClause)
        faults.push(`${file.path}:${line}: "export *" makes a barrel; import the file itself`)
    }
  }
  return faults
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
    return statement.exportClause.elements.some((element) => element.name.text === "default")
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false)
  )
}
