import { pluralIn } from "./plural.ts"

const plural = pluralIn("en")
const number = new Intl.NumberFormat("en")

export const en = {
  tag: "en",
  name: "English",
  number: (value: number): string => number.format(value),

  /** Dates in words; used by time/words.ts. */
  dates: {},

  /** What is wrong with a file, an address or a message; used by timeline/read.ts and state/address.ts. */
  problems: {},

  /** Words in the drawing; used by layout. */
  scene: {
    events: (count: number): string => plural(count, { one: "# event", other: "# events" }),
    noneFound: (count: number): string => plural(count, { one: "# none found", other: "# none found" }),
    inView: (shown: number, all: number): string => `${number.format(shown)} of ${number.format(all)} in view`,
    yearChip: (year: string, count: number): string =>
      `${year} · ${plural(count, { one: "# event", other: "# events" })}`,
    nothingInSpan: "Nothing in this span",
    next: (title: string, date: string): string => `Next: ${title}, ${date} →`,
    nextShort: (date: string): string => `Next: ${date} →`,
    today: "today",
    otherLane: "Other",
    densityScale: "Height = events per pixel; each lane on its own scale, busiest pixel marked",
  },

  /** Evidence: level words and reasons. */
  evidence: {
    confirmed: "Confirmed",
    single: "Single source",
    unverified: "Unverified",
    disputed: "Disputed",
    unsourced: "No source",
    noneFound: "None found",
    origins: (count: number): string => plural(count, { one: "# origin", other: "# independent origins" }),
    recorded: "recorded at the source",
    listingsOnly: "listings only",
    noCitation: "no source cited",
    mentionsOnly: "sources only mention it",
    disputedBy: (names: string): string => `disputed by ${names}`,
    authorSays: "not established, says the author",
    soleOrigin: (name: string): string => `only ${name}`,
  },

  /** Everything people read and press around the drawing. */
  ui: {},
}
