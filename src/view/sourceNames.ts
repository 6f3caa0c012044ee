import type { Name, Source } from "../timeline/model.ts"

/** Who stands behind a source: its publisher, else what holds it, else its first author, else the host it lies on. */
export function whoOf(source: Source): string | null {
  return source.publisher ?? source.container ?? namesOf(source.authors.slice(0, 1)) ?? hostOf(source.url)
}

/** "Alex Krizhevsky, Ilya Sutskever"; null when nobody is named. */
export function namesOf(names: readonly Name[]): string | null {
  const written = names.map(nameOf).filter((name) => name !== "")
  return written.length > 0 ? written.join(", ") : null
}

const nameOf = (name: Name): string =>
  name.literal ?? [name.given, name.family].filter((part) => part !== undefined && part !== "").join(" ")

export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).host.replace(/^www\./, "")
}

/** The file's reader lets only http and https through; this is the last door before the page, so it looks again. */
export function isSafeLink(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

/** A DOI has one lasting address. */
export const doiLink = (doi: string): string => `https://doi.org/${encodeURI(doi)}`
