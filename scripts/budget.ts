import { gzipSync } from "node:zlib"
import type { Plugin } from "vite"

/** Bytes, with 1 kB = 1,000 as Vite prints them. */
export const FIRST_VIEW_LIMIT = 120_000
export const FONT_LIMIT = 90_000
export const EMBED_LIMIT = 110_000

/** What this needs of Rollup's bundle. */
export interface BuiltFile {
  readonly type: "chunk" | "asset"
  readonly fileName: string
  /** Chunks: */
  readonly code?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  /** The module that the chunk was made for. */
  readonly facadeModuleId?: string | null
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined
  /** Assets: */
  readonly source?: string | Uint8Array
}
export type BuiltFiles = Readonly<Record<string, BuiltFile>>

export interface Sized {
  readonly file: string
  readonly bytes: number
}

export interface Weighed {
  /** gzip bytes of each script and style sheet of the first view. */
  readonly firstView: readonly Sized[]
  /** gzip bytes of scripts fetched only when asked for, by the page or by the viewer in a frame. */
  readonly later: readonly Sized[]
  /** woff2 as they are. */
  readonly fonts: readonly Sized[]
  /** gzip bytes of each script of the first view of a frame. Empty: the build has no such page. */
  readonly embed: readonly Sized[]
}

export const sum = (sizes: readonly Sized[]): number => sizes.reduce((total, { bytes }) => total + bytes, 0)

/** Fetched by name, and still before anything is drawn: every reader needs the words of one language. */
const LANGUAGE = /virtual:words\/\w+-page$/
/** The same for a frame, whose modules are its own (apart.ts). */
const EMBED_LANGUAGE = /virtual:words\/\w+-frame\?apart$/
/** Entries that are neither (the text for readers without scripts) are no first view. */
const PAGE = /^$|\.html$/
const EMBED = /\/src\/entry\/embed\.tsx$/

/**
 * What the first view of a timeline of the site costs: all that the page fetches before header, toolbar with closed
 * menus, chronology, overview, legend and summary are drawn. That is the entries, what they import statically, the
 * larger language, their style sheets, and the fonts those name for latin text (a face limited to other scripts by its
 * unicode-range is not fetched). What is fetched once that view is at rest, or when it is first needed, is on demand,
 * and none of it may be needed to see that view; an address that names more (an event, a search) fetches the rest of it
 * at once. The timeline itself is data and no script. The viewer in a frame is another page, weighed the same way.
 */
export function weigh(files: BuiltFiles): Weighed {
  const size = (name: string): Sized => ({ file: name, bytes: gzipSync(contentOf(files[name]), { level: 9 }).length })
  const chunks = Object.values(files).filter(({ type }) => type === "chunk")
  const largest = (facade: RegExp): string[] =>
    chunks
      .filter(({ facadeModuleId }) => facade.test(facadeModuleId ?? ""))
      .map(({ fileName }) => size(fileName))
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 1)
      .map(({ file }) => file)
  // A style sheet that starts nothing stands below the app, beside the text for readers without scripts.
  const entries = chunks.filter(
    ({ isEntry, facadeModuleId }) => isEntry === true && facadeModuleId?.endsWith(".css") !== true,
  )
  const fetchedBy = (started: readonly BuiltFile[], language: RegExp): ReadonlySet<string> =>
    started.length === 0
      ? new Set()
      : reachedFrom([...started.map(({ fileName }) => fileName), ...largest(language)], files)
  const first = fetchedBy(
    entries.filter(({ facadeModuleId }) => PAGE.test(facadeModuleId ?? "")),
    LANGUAGE,
  )
  const embed = fetchedBy(
    entries.filter(({ facadeModuleId }) => EMBED.test(facadeModuleId ?? "")),
    EMBED_LANGUAGE,
  )
  const styles = [...first].filter((name) => name.endsWith(".css"))
  const fonts = new Set(styles.flatMap((name) => latinFontsOf(contentOf(files[name]).toString("utf8"))))
  return {
    firstView: [...first].map(size),
    later: chunks
      .filter(({ fileName }) => !first.has(fileName) && !embed.has(fileName))
      .map(({ fileName }) => size(fileName)),
    fonts: Object.values(files)
      .filter(({ fileName }) => fonts.has(fileName.replace(/^.*\//, "")))
      .map((file) => ({ file: file.fileName, bytes: contentOf(file).length })),
    embed: [...embed].filter((name) => !name.endsWith(".css")).map(size),
  }
}

/** Chunks, what they import statically, and their style sheets. */
function reachedFrom(names: readonly string[], files: BuiltFiles): ReadonlySet<string> {
  const reached = new Set<string>()
  const add = (name: string): void => {
    const file = files[name]
    if (reached.has(name) || file?.type !== "chunk") return
    reached.add(name)
    for (const css of file.viteMetadata?.importedCss ?? []) reached.add(css)
    for (const next of file.imports ?? []) add(next)
  }
  for (const name of names) add(name)
  return reached
}

const contentOf = (file: BuiltFile | undefined): Buffer => Buffer.from(file?.code ?? file?.source ?? "")

/** File names of the woff2 faces that serve latin text. */
function latinFontsOf(css: string): string[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const range = /unicode-range\s*:\s*([^;}]*)/i.exec(face)?.[1] ?? "U+0-10FFFF"
    const isLatin = range.split(",").some((part) => isOfLatin(part.trim()))
    return isLatin ? [...face.matchAll(/([^/"'()]+\.woff2)/g)].map(([, name = ""]) => name) : []
  })
}

/** Does a part of a unicode-range (`U+0-7F`, `U+4??`, `U+41`) reach into the letters of basic latin? */
function isOfLatin(part: string): boolean {
  const [, first = "", last = first] = /^U\+([\da-f?]+)(?:-([\da-f]+))?$/i.exec(part) ?? []
  const from = parseInt(first.replaceAll("?", "0"), 16)
  const to = parseInt(last.replaceAll("?", "F"), 16)
  return from <= 0x7a && to >= 0x41
}

/** Why the build must not pass, one line each; nothing measured is a fault too. */
export function overBudget({ firstView, fonts, embed }: Weighed): string[] {
  const faults: string[] = []
  if (firstView.length === 0) faults.push("size budget: the build has no entry, so nothing was measured")
  const worst = (sizes: readonly Sized[]) =>
    [...sizes]
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ file, bytes }) => `\n  ${inKilobytes(bytes).padStart(8)}  ${file}`)
      .join("")
  if (sum(firstView) > FIRST_VIEW_LIMIT)
    faults.push(
      `size budget: scripts and styles of the first view are ${inKilobytes(sum(firstView))} gzip; ` +
        `the limit is ${inKilobytes(FIRST_VIEW_LIMIT)}${worst(firstView)}`,
    )
  if (sum(fonts) > FONT_LIMIT)
    faults.push(
      `size budget: fonts of the first view are ${inKilobytes(sum(fonts))}; ` +
        `the limit is ${inKilobytes(FONT_LIMIT)}${worst(fonts)}`,
    )
  if (sum(embed) > EMBED_LIMIT)
    faults.push(
      `size budget: scripts of the first view of a frame are ${inKilobytes(sum(embed))} gzip; ` +
        `the limit is ${inKilobytes(EMBED_LIMIT)}${worst(embed)}`,
    )
  return faults
}

export const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** Prints what the first view weighs, and fails the build when it is over the budget. */
export function budget(): Plugin {
  return {
    name: "sourceline-budget",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const weighed = weigh(bundle)
      const { firstView, later, fonts, embed } = weighed
      process.stdout.write(
        `first view ${inKilobytes(sum(firstView))} gzip of ${inKilobytes(FIRST_VIEW_LIMIT)}, ` +
          `fonts ${inKilobytes(sum(fonts))} of ${inKilobytes(FONT_LIMIT)}, ` +
          `in a frame ${inKilobytes(sum(embed))} of ${inKilobytes(EMBED_LIMIT)}, ` +
          `on demand ${inKilobytes(sum(later))}\n`,
      )
      const faults = overBudget(weighed)
      if (faults.length > 0) this.error(faults.join("\n"))
    },
  }
}
