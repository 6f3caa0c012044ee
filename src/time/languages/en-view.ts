// Long on purpose: a translator finds every word of the interface here, in en-details.ts and in en-reading.ts.
import { monthIn, monthNamesIn, phrase, qualifiedPhrase, type Phrase } from "./phrase.ts"
import { pluralIn } from "./plural.ts"

const plural = pluralIn("en")
const number = new Intl.NumberFormat("en")
const precise = new Intl.NumberFormat("en", { maximumFractionDigits: 6 })
const ordinals = new Intl.PluralRules("en", { type: "ordinal" })
const months = monthNamesIn("en", "long")
const shortMonths = monthNamesIn("en", "short")

const count = (value: number): string => (value < 10_000 ? String(value) : number.format(value))

function yearName(year: number): string {
  if (year > 0) return year < 1000 ? `AD ${year}` : count(year)
  return `${count(1 - year)} BC`
}

function ordinalOf(value: number): string {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" }[ordinals.select(value)]
  return `${value}${ending}`
}

function divisionOf(unit: string, index: number, year: string): Phrase {
  const division = `${["first", "second", "third", "fourth"][index - 1]!} ${unit} of ${year}`
  return phrase(division, `the ${division}`)
}

export const enView = {
  tag: "en",
  name: "English",
  number: (value: number): string => number.format(value),

  /** Dates in words; used by time/words.ts. */
  dates: {
    monthName: (month: number): string => monthIn(months, month),
    monthShort: (month: number): string => monthIn(shortMonths, month),
    /** A year as part of a longer date, counted astronomically: 0 is 1 BC. */
    yearName,
    year: (year: number): Phrase => phrase(yearName(year)),
    yearsAgo: (years: number): Phrase =>
      phrase(
        years < 1e9
          ? `${precise.format(years / 1e6)} million years ago`
          : `${precise.format(years / 1e9)} billion years ago`,
      ),
    month: (month: number, year: string): Phrase => phrase(`${monthIn(months, month)} ${year}`),
    day: (day: number, month: number, year: string): Phrase => phrase(`${day} ${monthIn(months, month)} ${year}`),
    days: (first: number, last: number, month: number, year: string): string =>
      `${first}–${last} ${monthIn(months, month)} ${year}`,
    months: (first: number, last: number, year: string): string =>
      `${monthIn(months, first)}–${monthIn(months, last)} ${year}`,
    time: (date: Phrase, clock: string): Phrase => phrase(`${date.alone}, ${clock} UTC`),
    timesOfDay: (date: string, from: string, to: string): string => `${date}, ${from} – ${to} UTC`,
    season: (index: number, hemisphere: "north" | "south" | null, year: string): Phrase => {
      const place = hemisphere === null ? "" : hemisphere === "north" ? "northern " : "southern "
      return phrase(`${place}${["spring", "summer", "autumn", "winter"][index]!} ${year}`)
    },
    quarter: (index: number, year: string): Phrase => divisionOf("quarter", index, year),
    third: (index: number, year: string): Phrase => divisionOf("third", index, year),
    half: (index: number, year: string): Phrase => divisionOf("half", index, year),
    decade: (firstYear: number): Phrase => phrase(`the ${count(firstYear)}s`),
    century: (ordinal: number): Phrase => phrase(`${ordinalOf(ordinal)} century`, `the ${ordinalOf(ordinal)} century`),
    millennium: (ordinal: number): Phrase =>
      phrase(`${ordinalOf(ordinal)} millennium`, `the ${ordinalOf(ordinal)} millennium`),
    someYear: phrase("an unknown year"),

    around: (date: Phrase): Phrase => qualifiedPhrase(`around ${date.inside}`),
    perhaps: (date: Phrase): Phrase => qualifiedPhrase(`perhaps ${date.alone}`),
    perhapsAround: (date: Phrase): Phrase => qualifiedPhrase(`perhaps around ${date.inside}`),
    dayNotGiven: (month: string): string => `${month}; no source gives the day`,
    between: (first: Phrase, last: Phrase): Phrase => qualifiedPhrase(`between ${first.inside} and ${last.inside}`),
    or: (one: Phrase, other: Phrase): Phrase => qualifiedPhrase(`${one.alone} or ${other.alone}`),
    orEarlier: (date: Phrase): Phrase => qualifiedPhrase(`${date.alone} or earlier`),
    orLater: (date: Phrase): Phrase => qualifiedPhrase(`${date.alone} or later`),
    and: (one: Phrase, other: Phrase): Phrase => qualifiedPhrase(`${one.alone} and ${other.alone}`),
    every: (unit: "year" | "month" | "day", first: Phrase, last: Phrase): Phrase =>
      qualifiedPhrase(`every ${unit} from ${first.inside} to ${last.inside}`),
    several: (first: Phrase, last: Phrase): Phrase =>
      qualifiedPhrase(`several times from ${first.inside} to ${last.inside}`),
    severalSince: (first: Phrase): Phrase => qualifiedPhrase(`several times since ${first.inside}`),
    severalUntil: (last: Phrase): Phrase => qualifiedPhrase(`several times until ${last.inside}`),
    period: (start: Phrase, end: Phrase): Phrase => qualifiedPhrase(`${start.alone} to ${end.inside}`),
    range: (start: string, end: string): string => `${start} – ${end}`,
    beganEnded: (start: string, end: string): string => `began ${start}, ended ${end}`,
    since: (start: Phrase): Phrase => qualifiedPhrase(`since ${start.inside}`),
    until: (end: Phrase): Phrase => qualifiedPhrase(`until ${end.inside}`),
    today: "today",
    toToday: (start: Phrase): Phrase => qualifiedPhrase(`${start.alone} to today`),
    notKnown: "?",
    endNotKnown: (start: Phrase): Phrase => qualifiedPhrase(`from ${start.inside}, end unknown`),
    startNotKnown: (end: Phrase): Phrase => qualifiedPhrase(`until ${end.inside}, start unknown`),
  },

  /** Labels of the time axis; used by layout/ticks.ts. */
  axis: {
    time: (hour: number, minute: number): string =>
      `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    /** How many millions or billions of years, at most three decimals. */
    decimal: (value: number): string => precise.format(value),
    /** What the numbers on ticks count, `size` years each: a million or a billion. */
    yearsAgo: (size: number): string => (size < 1e9 ? "Million years ago" : "Billion years ago"),
    yearsAhead: (size: number): string => (size < 1e9 ? "Million years AD" : "Billion years AD"),
  },

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
    earlier: (title: string, date: string): string => `← Earlier: ${title}, ${date}`,
    earlierShort: (date: string): string => `← Earlier: ${date}`,
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
    searchedInVain: "a search found nothing",
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
  ui: {
    app: {
      skip: "Skip to the details",
      chronology: "Chronology",
      details: "Details",
      unreachable: "The file can’t be reached",
    },
    header: {
      checked: "Record checked",
      sources: (count: number): string => plural(count, { one: "# source", other: "# sources" }),
      foreign: (host: string): string => `Data from ${host}, not reviewed`,
    },
    toolbar: {
      label: "Tools",
      search: "Search events and sources",
      matches: (count: number): string => plural(count, { one: "# match", other: "# matches" }),
      lanes: "Lanes",
      evidence: "Evidence",
      all: (count: number): string => `all ${number.format(count)}`,
      any: "any",
      some: (count: number, all: number): string => `${number.format(count)} of ${number.format(all)}`,
      showOnly: "Show only",
      showAll: "Show all",
      removeTag: (tag: string): string => `Stop showing only “${tag}”`,
      goToYear: "Go to year",
      yearExample: "e.g. 2017",
      yearExpected: "Write a year in digits, such as 2017 or -49.",
      language: "Language",
      theme: (name: string): string => `Theme: ${name}`,
      themes: { auto: "as on this device", light: "light", dark: "dark" },
    },
    sheet: {
      handle: "Height of the details",
      stops: { peek: "a glimpse", half: "half the screen", full: "all of the screen" },
      show: "Show the details",
      tools: "Search and filters",
    },
    chronology: {
      overview: "Overview: drag the window over the whole timeline, or its ends",
      label: "Chronology: drag to move in time, scroll to zoom",
      list: (count: number): string => plural(count, { one: "# event in view", other: "# events in view" }),
    },
    zoom: {
      label: "Zoom",
      in: "Zoom in",
      out: "Zoom out",
      fit: "Fit",
      fitLong: "Fit the whole timeline",
    },
    foot: {
      legend: "What the marks say",
      allShown: (count: number): string => `all ${number.format(count)} shown`,
      someShown: (count: number, all: number): string => `${number.format(count)} of ${number.format(all)} shown`,
    },
    panel: {
      previous: "Previous",
      next: "Next",
      previousLong: "Previous event",
      nextLong: "Next event",
      position: (place: number, all: number): string => `${number.format(place)} of ${number.format(all)}`,
      undated: "Undated",
      undatedNote: "No date is known; it stands outside the chronology.",
      copyLink: "Copy link",
      linkCopied: "Link copied",
      copyFailed: "Can’t copy here",
      close: "Close",
      sources: "Sources",
      noSources: "No source is cited.",
      tags: "Tags",
      related: "Related",
      credit: "Image:",
      showMore: (count: number): string => `Show ${number.format(count)} more`,
      untitled: "Untitled source",
    },
    summary: {
      evidence: "How its evidence stands",
      undated: "Without a date",
      sources: "All sources",
      empty: "This timeline has no events yet.",
    },
    notices: {
      label: "Notices",
      dismiss: "Dismiss",
    },
  },
}
