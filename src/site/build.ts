import type { WholeWords } from "../time/languages/words.ts"
import type { Bundled } from "./bundled.ts"

/** A script that starts a page, and what it needs at once. */
export interface Entry {
  readonly script: string
  readonly imports: readonly string[]
  readonly styles: readonly string[]
  /** Scripts that it fetches to open a file which is not the site's own. */
  readonly foreign: readonly string[]
  /** The words of a language, which it fetches before it draws. */
  readonly words: Readonly<Record<string, string>>
}

/** What the bundler made, by file name from the site's root. */
export interface Built {
  /** index.html, links beginning with "./". */
  readonly html: string
  /** Style sheets of what comes after the first view. */
  readonly laterStyles: readonly string[]
  readonly articleStyle: string
  /** Fonts that the first view is set in. */
  readonly fonts: readonly string[]
  /** The site's icon, as SVG. */
  readonly icon: string
  /** Scripts that the page fetches to open a file which is not the site's own. */
  readonly foreign: readonly string[]
  readonly words: Readonly<Record<string, string>>
  /** What starts the viewer in a frame. */
  readonly embed: Entry
}

export interface BuildOptions {
  readonly built: Built
  readonly bundled: readonly Bundled[]
  /** Absolute, with its closing slash; null: not known. */
  readonly url: string | null
  /** ms since 1970 */
  readonly now: number
  /** Where cards that were drawn are kept. */
  readonly cacheFolder: string
  readonly emit: (fileName: string, source: string | Uint8Array) => void
  readonly warn: (message: string) => void
}

/** Writes every page of a site. */
export type BuildSite = (options: BuildOptions) => Promise<void>

/** What entry/build.ts has for the plugin of pages.ts, which runs it. */
export interface Builder {
  readonly buildSite: BuildSite
  /** Of the interface; the first serves files that are in none of them. */
  readonly LANGUAGES: readonly WholeWords[]
}
