/** Hands a file to the browser under a name. Whether it is kept, a page is never told. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken hold of it once the press is over; some do so a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * May this page save files? In a frame with `sandbox` only where that says allow-downloads, and a press would do nothing
 * at all. Browsers keep the sandbox from the page in it: one without an origin of its own is taken for one that may not.
 */
export function maySave({ origin, frameElement }: Pick<Window, "origin" | "frameElement">): boolean {
  if (origin === "null") return false
  const sandbox = frameElement?.getAttribute("sandbox") ?? null
  return sandbox === null || /(^|\s)allow-downloads(\s|$)/i.test(sandbox)
}

/** `career-2012-2017-2026-11-24.csv`: parts that are empty are left out, and signs that file systems dislike. */
export function fileName(parts: readonly string[], ending: string): string {
  const clean = parts.map((part) => part.replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^-+|-+$/g, ""))
  return `${clean.filter((part) => part !== "").join("-") || "timeline"}.${ending}`
}
