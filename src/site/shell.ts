import type { WholeWords } from "../time/languages/words.ts"
import type { Entry } from "./build.ts"
import { escapeHtml } from "./escape.ts"
import { upFrom } from "./page.ts"

/** What goes into index.html for one address. */
export interface Shell {
  /** Folder from the site's root, with its closing slash; "" is the root itself. */
  readonly path: string
  /** BCP 47. null keeps that of index.html. */
  readonly language: string | null
  /** Plain text. null keeps the title of index.html. */
  readonly title: string | null
  /** Lines of HTML. */
  readonly head: readonly string[]
  /** What starts the page in place of what index.html names. */
  readonly entry: Entry | null
  /** From the site's root: style sheets beyond those of index.html. */
  readonly styles: readonly string[]
  /** From the site's root: fonts of the first view, and the script and the file that its own script fetches first. */
  readonly fonts: readonly string[]
  readonly words: string | null
  readonly file: string | null
  /** From the site's root: scripts and style sheets that early.js asks for where the address names somebody else's file. */
  readonly foreign: readonly string[]
  /** HTML of the app, and what the script needs to know of it to take it over. null: there is none. */
  readonly app: {
    readonly html: string
    readonly language: string
    readonly year: number
    readonly data: string
    readonly hasLater: boolean
  } | null
  /** HTML to be read without scripts, and its style sheet from the site's root. Neither app nor article: scripts fill the page. */
  readonly article: { readonly html: string; readonly style: string } | null
}

export const EMPTY_SHELL: Shell = {
  path: "",
  language: null,
  title: null,
  head: [],
  entry: null,
  styles: [],
  fonts: [],
  words: null,
  file: null,
  foreign: [],
  app: null,
  article: null,
}

/**
 * index.html as it stands at an address. `html` is the built page, whose links begin with "./" (or the dev server's,
 * whose links begin with "/"). The page finds the site's root and its timelines in two `meta` tags.
 */
export function shellHtml(html: string, shell: Shell, slugs: readonly string[]): string {
  const up = upFrom(shell.path)
  const link = (to: string) => escapeHtml(up + to)
  const head = [
    `<meta name="sourceline-root" content="${up === "" ? "./" : up}" />`,
    `<meta name="sourceline-timelines" content="${escapeHtml(slugs.join(" "))}" />`,
    ...(shell.file === null ? [] : [`<link rel="preload" as="fetch" crossorigin href="${link(shell.file)}" />`]),
    ...(shell.words === null ? [] : [`<link rel="modulepreload" crossorigin href="${link(shell.words)}" />`]),
    // Else the text would be set anew, and move, when they come.
    ...shell.fonts.map((font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${link(font)}" />`),
    ...shell.head,
    ...shell.styles.map((style) => `<link rel="stylesheet" crossorigin href="${link(style)}" />`),
  ]
  const started = shell.entry === null ? html : withEntry(html, shell.entry)
  let page = withHead(up === "" ? started : started.replace(RELATIVE_LINK, `$1="${up}`), head, shell)
  if (shell.language !== null) page = swap(page, /<html lang="[^"]*"/, `<html lang="${escapeHtml(shell.language)}"`)
  const { app, article, path, foreign } = shell
  if (foreign.length > 0) page = swap(page, EARLY, ` data-ahead="${escapeHtml(foreign.join(" "))}"`)
  if (app !== null || article !== null) {
    const written =
      app === null
        ? ""
        : ` data-path="${escapeHtml(path)}" data-language="${app.language}" data-year="${app.year}" data-read="${app.data}"${app.hasLater ? " data-later" : ""}`
    const root = `<div id="root"${written}>${app?.html ?? ""}</div>`
    page = swap(page, ROOT, root + (article === null ? "" : articlePart(article, link)))
  }
  return page
}

/** `src="./…"` and `href="./…"`, the one form in which Vite writes links with `base: "./"`. */
const RELATIVE_LINK = /\b(src|href)="\.\//g

/** Behind the address of early.js. */
const EARLY = /(?<=src="[^"]*early\.js")/

/** index.html, but that it is another script that starts it. */
function withEntry(html: string, { script, imports, styles }: Entry): string {
  const bare = html
    .replace(/\s*<link rel="(modulepreload|stylesheet)"[^>]*>/g, "")
    .replace(/\s*<script type="module"[^>]*><\/script>/g, "")
  const lines = [
    `<script type="module" crossorigin src="./${script}"></script>`,
    ...imports.map((name) => `<link rel="modulepreload" crossorigin href="./${name}">`),
    ...styles.map((style) => `<link rel="stylesheet" crossorigin href="./${style}">`),
  ]
  return swap(bare, /[ \t]*<\/head>/, `${lines.map((line) => `    ${line}\n`).join("")}  </head>`)
}

/** What index.html holds for the script to fill, up to its note for those who have none. */
const ROOT = /<div id="root">[\s\S]*<\/noscript>/

/** In the body, so that the app's own picture need not wait for its style sheet. */
const articlePart = ({ html, style }: NonNullable<Shell["article"]>, link: (to: string) => string) =>
  `\n<div id="article"><link rel="stylesheet" crossorigin href="${link(style)}" />${html}</div>`

/** How many folders deep an address can be: slug/fr/event/id/, and one more for a stray slash. */
const DEEPEST = 5

/**
 * 404.html, which a host serves at any depth, so that no relative link in it can be right. It asks for find-root.js at
 * each depth; the nearest that answers knows where the root is and lets out the links, which wait in a template. Nobody
 * lets them out without scripts, so that it then says in every language what it is, to be read without a style sheet.
 * `home`: the whole address of the site; null: not known, so that nothing can be linked to.
 */
export function lostHtml(
  html: string,
  slugs: readonly string[],
  languages: readonly WholeWords[],
  home: string | null,
): string {
  const waiting = html.match(WAITING)?.map((line) => line.trim()) ?? []
  const head = [
    `<meta name="sourceline-root" content="auto" />`,
    `<meta name="sourceline-timelines" content="${escapeHtml(slugs.join(" "))}" />`,
    `<meta name="robots" content="noindex" />`,
    `<template id="waiting">${waiting.join("")}</template>`,
  ]
  const scripts = Array.from(
    { length: DEEPEST + 1 },
    (_, up) => `<script src="${"../".repeat(up)}find-root.js"></script>`,
  )
  const said = languages.map(({ tag, pages, ui }) => {
    const link = home === null ? "" : ` <a href="${escapeHtml(home)}">${escapeHtml(ui.load.home)}</a>`
    return `<p lang="${tag}">${escapeHtml(pages.lost)}${link}</p>`
  })
  const free = swap(html.replace(WAITING, ""), NOTE, `<noscript>${said.join("")}</noscript>`)
  return withHead(free, head, EMPTY_SHELL).replace("</body>", `${scripts.join("\n")}\n</body>`)
}

const NOTE = /<noscript>[^<]*<\/noscript>/

/** Whatever has a link to a file of the site. */
const WAITING = /\s*<(?:link\b[^>]*\bhref="\.\/[^>]*>|script\b[^>]*\bsrc="\.\/[^>]*><\/script>)/g

function withHead(html: string, head: readonly string[], { title }: Pick<Shell, "title">): string {
  const bare = html.replace(/\s*<meta name="sourceline-(root|timelines)"[^>]*>/g, "")
  const lines = head.map((line) => `    ${line}\n`).join("")
  const place = /[ \t]*<title>[^<]*<\/title>/.exec(bare)
  if (place === null) throw new Error("index.html has no <title>, beside which the page's own tags go")
  const titled = title === null ? place[0] : `    <title>${escapeHtml(title)}</title>`
  return bare.slice(0, place.index) + lines + titled + bare.slice(place.index + place[0].length)
}

/** Not `replace` with a text: a "$&" in somebody's title would be read as an order. */
function swap(html: string, place: RegExp, by: string): string {
  if (!place.test(html)) throw new Error(`index.html has nothing like ${String(place)} for a page to be written into`)
  return html.replace(place, () => by)
}
