import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { expect, inject } from "vitest"

const KEPT = new URL("./looks/", import.meta.url)
const SEEN = new URL("../../.cache/looks/", import.meta.url)

/** Of 255, in any channel of a pixel. */
const NOTICED = 40
/** CSS pixels. A tile is about a word, a mark or an icon. */
const TILE = 32
/** Which share of the pixels may be noticed: a button that is gone is 0.08 of its tile. */
const MOST = { inTile: 0.06, inAll: 0.002 }

interface Comparison {
  /** The picture at half its size: PNG in base64. */
  readonly half: string
  /** Null where nothing is kept, or what is kept has another size. */
  readonly noticed: { readonly inAll: number; readonly inTile: number; readonly at: readonly [number, number] } | null
}

/**
 * Holds what the page shows to the picture kept under a name, both at half the size. A pixel is noticed where nothing beside
 * it is like it in the other picture: another version of Chromium may smooth or set letters in another way, but nothing as
 * large as a word may be new, gone or of another colour. With --update the picture is kept anew.
 */
export async function expectLook(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  // The port that the site is served from is another each time.
  const mask = [page.getByText(new URL(page.url()).host)]
  const shown = await page.screenshot({ animations: "disabled", mask, maskColor: "#888888" })
  const file = new URL(`${name}.png`, KEPT)
  const isRenewed = inject("renewsLooks")
  const { half, noticed } = await compare(page, shown, !isRenewed && existsSync(file) ? readFileSync(file) : null)
  if (isRenewed) return keep(KEPT, name, half)
  const isSame = noticed !== null && noticed.inAll <= MOST.inAll && noticed.inTile <= MOST.inTile
  if (!isSame) keep(SEEN, name, half)
  const what = noticed === null ? "no picture of this size is kept" : `it differs most at ${noticed.at.join(", ")} px`
  const shares = noticed === null ? {} : { inAll: noticed.inAll, inTile: noticed.inTile }
  expect(isSame, `${what} ${JSON.stringify(shares)}; if .cache/looks/${name}.png is right: npm run looks`).toBe(true)
}

function keep(folder: URL, name: string, picture: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${name}.png`, folder), Buffer.from(picture, "base64"))
}

/** The browser itself reads the pictures; nothing of the page is touched. */
function compare(page: Page, shown: Buffer, kept: Buffer | null): Promise<Comparison> {
  return page.evaluate(
    async ([shown, kept, NOTICED, side]) => {
      const read = async (png: string) => {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, bitmap.width, bitmap.height)
      }
      // By hand, so that it is the same in every version: each pixel is the mean of four.
      const halve = ({ data, width }: ImageData, half: ImageData) => {
        for (let y = 0; y < half.height; y++)
          for (let x = 0; x < half.width; x++)
            for (let channel = 0; channel < 4; channel++) {
              const at = (2 * y * width + 2 * x) * 4 + channel
              const sum = data[at]! + data[at + 4]! + data[at + width * 4]! + data[at + width * 4 + 4]!
              half.data[(y * half.width + x) * 4 + channel] = Math.round(sum / 4)
            }
      }
      const whole = await read(shown)
      const canvas = new OffscreenCanvas(whole.width >> 1, whole.height >> 1)
      const context = canvas.getContext("2d")!
      const half = context.createImageData(canvas.width, canvas.height)
      halve(whole, half)
      context.putImageData(half, 0, 0)
      const letters: string[] = []
      for (const byte of new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()))
        letters.push(String.fromCharCode(byte))
      const png = btoa(letters.join(""))

      const old = kept === null ? null : await read(kept)
      if (old?.width !== half.width || old.height !== half.height) return { half: png, noticed: null }
      const isLike = (one: number, other: number) =>
        [0, 1, 2].every((channel) => Math.abs(half.data[one + channel]! - old.data[other + channel]!) <= NOTICED)
      const around = [-1, 0, 1].flatMap((down) => [-4, 0, 4].map((right) => down * half.width * 4 + right))
      const tiles = new Map<string, number>()
      let all = 0
      for (let at = 0; at < half.data.length; at += 4) {
        if (around.some((by) => isLike(at, at + by)) && around.some((by) => isLike(at + by, at))) continue
        const [x, y] = [(at / 4) % half.width, Math.floor(at / 4 / half.width)]
        const tile = `${Math.floor(x / side)} ${Math.floor(y / side)}`
        tiles.set(tile, (tiles.get(tile) ?? 0) + 1)
        all += 1
      }
      const [tile, most] = [...tiles].sort(([, a], [, b]) => b - a)[0] ?? ["0 0", 0]
      const [x = 0, y = 0] = tile.split(" ").map((place) => Number(place) * side * 2)
      const noticed = { inAll: all / (half.data.length / 4), inTile: most / side ** 2, at: [x, y] as const }
      return { half: png, noticed }
    },
    [shown.toString("base64"), kept?.toString("base64") ?? null, NOTICED, TILE / 2] as const,
  )
}
