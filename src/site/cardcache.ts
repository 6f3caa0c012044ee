import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"

/** Pictures of earlier builds, found by what they were painted from. Never throws: without a folder nothing is kept. */
export interface CardCache {
  /** The PNG once painted from this SVG, or null. */
  readonly find: (svg: string) => Promise<Uint8Array | null>
  readonly keep: (svg: string, png: Uint8Array) => Promise<void>
  /** Drops every picture that was neither found nor kept since the start. */
  readonly dropUnused: () => Promise<void>
}

/** Another painter may paint the same SVG otherwise. */
const PAINTER = (createRequire(import.meta.url)("@resvg/resvg-js/package.json") as { version: string }).version
/** Files of ours: a folder that was given by mistake loses nothing else. */
const OURS = /^[0-9a-f]{64}\.(png|part)$/

export function makeCardCache(folder: string): CardCache {
  const used = new Set<string>()
  const nameOf = (svg: string): string => {
    const name = createHash("sha256").update(`resvg ${PAINTER}\n`).update(svg).digest("hex")
    used.add(`${name}.png`)
    return join(folder, name)
  }
  return {
    async find(svg) {
      const png = await readFile(`${nameOf(svg)}.png`).catch(() => null)
      return png !== null && isWhole(png) ? png : null
    },
    async keep(svg, png) {
      const name = nameOf(svg)
      try {
        await mkdir(folder, { recursive: true })
        // Another build may read it meanwhile: it is there whole or not at all.
        await writeFile(`${name}.part`, png)
        await rename(`${name}.part`, `${name}.png`)
      } catch {
        // A folder that can't be written costs the next build some time, and this one nothing.
      }
    },
    async dropUnused() {
      const names = await readdir(folder).catch(() => [])
      const stale = names.filter((name) => OURS.test(name) && !used.has(name))
      await Promise.all(stale.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)))
    },
  }
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex")
/** PNG (ISO/IEC 15948) ends with an empty IEND chunk. */
const END = Buffer.from("0000000049454e44ae426082", "hex")

const isWhole = (png: Buffer): boolean =>
  png.subarray(0, SIGNATURE.length).equals(SIGNATURE) && png.subarray(-END.length).equals(END)
