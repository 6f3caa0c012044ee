const LONGEST = 64

/** Accents folded, everything but small letters and digits one hyphen; "" when nothing is left. */
export function slugOf(text: string, longest = LONGEST): string {
  const words = text
    .slice(0, 400)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/[’']/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
  let slug = ""
  for (const word of words) {
    if (slug !== "" && slug.length + 1 + word.length > longest) break
    slug = slug === "" ? word.slice(0, longest) : `${slug}-${word}`
  }
  return slug
}

/** An id for an event that has none, from its title and its date as written; the date is never cut off. */
export function eventSlug(title: string, date: string | null): string {
  const when = slugOf(date ?? "", 30)
  const what = slugOf(title, when === "" ? LONGEST : LONGEST - 1 - when.length)
  return [what, when].filter((part) => part !== "").join("-") || "event"
}

export interface Names {
  /** True when the name was free, and is now taken. */
  claim(name: string): boolean
  /** The name with the least number behind it that makes it unique, taken at once. */
  vary(name: string): string
}

export function makeNames(): Names {
  const taken = new Set<string>()
  const claim = (name: string): boolean => {
    if (taken.has(name)) return false
    taken.add(name)
    return true
  }
  return { claim, vary: makeVary(claim) }
}

/**
 * Variants of names in time linear in their number: what a name keeps before a number of so many digits remembers how far
 * those numbers have gone, for all names that keep the same.
 */
export function makeVary(claim: Names["claim"]): Names["vary"] {
  const gone = new Map<string, number>()
  return (name) => {
    for (let digits = 1; ; digits++) {
      const kept = name.slice(0, LONGEST - 1 - digits).replace(/-+$/, "")
      const key = `${digits} ${kept}`
      let number = gone.get(key) ?? Math.max(2, 10 ** (digits - 1))
      while (number < 10 ** digits && !claim(`${kept}-${number}`)) number++
      gone.set(key, number + 1)
      if (number < 10 ** digits) return `${kept}-${number}`
    }
  }
}
