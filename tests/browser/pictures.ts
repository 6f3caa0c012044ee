import type { Page } from "playwright-core"

/** Of 255, in any channel: less is how one letter is set here and there. */
const NOTICED = 48

/**
 * Which share of the pixels two pictures (PNG, of one size) differ in, as the browser itself reads them. The page must be
 * one that shows no more than it should: nothing of it is touched.
 */
export async function difference(page: Page, before: Uint8Array, after: Uint8Array): Promise<number> {
  const pictures = [before, after].map((png) => Buffer.from(png).toString("base64"))
  return page.evaluate(
    async ([pictures, noticed]) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      if (a === undefined || b?.length !== a.length) return 1
      let count = 0
      for (let at = 0; at < a.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a[at + channel]! - b[at + channel]!) > noticed)) count += 1
      return count / (a.length / 4)
    },
    [pictures, NOTICED] as const,
  )
}
