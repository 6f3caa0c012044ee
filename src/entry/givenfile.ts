import type { Place } from "./place.ts"

/** Longer names are cut: they stand in the address. */
const LONGEST_NAME = 100

/**
 * Takes a file that the reader chose or dropped, and answers the address that shows it, below the root. It is read like any
 * other, from where it lies: nothing is sent anywhere. The address holds its name alone, so it opens the file only while
 * this page does.
 */
export function giveFile({ files }: Place, file: File): string {
  const name = `file:${file.name.slice(-LONGEST_NAME).replace(/\p{Surrogate}/gu, "") || "timeline.json"}`
  // What lies there now may not be what was read before.
  const called = files.has(name) ? `${name} (${String(files.size + 1)})` : name
  const url = new URL(`file:///${String(files.size)}/${encodeURIComponent(called.slice("file:".length))}`)
  files.set(called, url)
  const before = window.asked
  window.asked = (address, signal) =>
    address === url.href
      ? Promise.resolve(new Response(file, { headers: { "content-length": String(file.size) } }))
      : before?.(address, signal)
  // As addresses are written, see addressof.ts.
  return `/?${new URLSearchParams([["src", called]]).toString().replaceAll("%3A", ":")}`
}
