import { availableParallelism } from "node:os"
import { renderAsync } from "@resvg/resvg-js"
import { makeCardCache } from "./cardcache.ts"
import { cardSvg } from "./cardsvg.ts"
import type { Page, Site } from "./page.ts"
import { loadTypeset, type Typeset } from "./typeset.ts"

/** The card of a page as PNG, 1200×630 px. */
export const drawCard = (page: Page, site: Site, typeset: Typeset): Promise<Uint8Array> =>
  paintCard(cardSvg(page, site, typeset))

/** Paints an SVG without text, so no font of the machine is asked for. */
async function paintCard(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: "error" })
  return image.asPng()
}

export interface DrawnCards {
  /** PNG by its path in the site, `Page.card`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** How many were painted, and how many an earlier build had. */
  readonly drawn: number
  readonly kept: number
}

/**
 * Every card of some pages, each once. `cacheFolder` holds the pictures of earlier builds: those whose content is the same
 * are taken from there, and those that no page has any more are dropped.
 */
export async function drawCards(
  pages: readonly Page[],
  site: Site,
  { cacheFolder, typeset }: { readonly cacheFolder: string; readonly typeset?: Typeset },
): Promise<DrawnCards> {
  const set = typeset ?? (await loadTypeset())
  const cache = makeCardCache(cacheFolder)
  const byPath = new Map(pages.map((page) => [page.card, page]))
  const pictures = new Map<string, Uint8Array>([...byPath.keys()].map((path) => [path, new Uint8Array()]))
  let drawn = 0
  const waiting = byPath.entries()
  const work = async () => {
    // All workers take from one iterator, so each card is drawn by one.
    for (const [path, page] of waiting) {
      const svg = cardSvg(page, site, set)
      let png = await cache.find(svg)
      if (png === null) {
        png = await paintCard(svg)
        drawn++
        await cache.keep(svg, png)
      }
      pictures.set(path, png)
    }
  }
  // One more than there are cores: one writes the next SVG while the others are painted off the main thread.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work))
  await cache.dropUnused()
  return { pictures, drawn, kept: pictures.size - drawn }
}
