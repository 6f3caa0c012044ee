// Long on purpose: a language is one file. Its parts reach the page apart, as scripts/words.ts splits them: `view` before
// anything is drawn, `details` after it, `reading` with the reader of files, `share` with its dialog, `embed` with the
// viewer in a frame, `crowd` with what lays out crowded lanes; `pages` never do, they are in what the build writes.
import type { LanguageTag } from "./languagetag.ts"
import { formatIn, groupedIn, pluralIn, tenthsIn } from "./numerals.ts"
import { monthIn, phrase, qualifiedPhrase, type Phrase } from "./phrase.ts"
import { wholeWords } from "./wholewords.ts"

const number = /* @__PURE__ */ groupedIn("en", ",")
const plural = /* @__PURE__ */ pluralIn((count) => Math.abs(count) === 1, number)
const decimal = /* @__PURE__ */ tenthsIn(".", number)
const megabytes = (value: number): string => `${decimal(value)} MB`
const size = (bytes: number): string => (bytes < 1e6 ? `${decimal(bytes / 1e3)} kB` : megabytes(bytes / 1e6))
const precise = /* @__PURE__ */ formatIn("en", { maximumFractionDigits: 6 })
const months =
  /* @__PURE__ */ "January February March April May June July August September October November December".split(" ")
const shortMonths = /* @__PURE__ */ months.map((name) => name.slice(0, 3))

const count = (value: number): string => (value < 10_000 ? String(value) : number(value))

function yearName(year: number): string {
  if (year > 0) return year < 1000 ? `AD ${year}` : count(year)
  return `${count(1 - year)} BC`
}

function ordinalOf(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1
  return `${value}${(isTeen ? undefined : ["th", "st", "nd", "rd"][value % 10]) ?? "th"}`
}

function divisionOf(unit: string, index: number, year: string): Phrase {
  const division = `${["first", "second", "third", "fourth"][index - 1]!} ${unit} of ${year}`
  return phrase(division, `the ${division}`)
}

/** "3 events and 2 searches that found nothing" */
const eventsAndSearches = (events: number, noneFound: number): string =>
  [
    ...(events > 0 || noneFound === 0 ? [plural(events, { one: "# event", other: "# events" })] : []),
    ...(noneFound > 0
      ? [plural(noneFound, { one: "# search that found nothing", other: "# searches that found nothing" })]
      : []),
  ].join(" and ")

/** Named in itself, so that whoever needs it can read it. */
export const language = { tag: "en" as LanguageTag, short: "EN", name: "English" }

export const view = {
  tag: "en" as LanguageTag,
  number: (value: number): string => number(value),

  /** Dates in words; used by time/words.ts. */
  dates: {
    monthName: (month: number): string => monthIn(months, month),
    monthShort: (month: number): string => monthIn(shortMonths, month),
    /** A year as part of a longer date, counted astronomically: 0 is 1 BC. */
    yearName,
    year: (year: number): Phrase => phrase(yearName(year)),
    yearsAgo: (years: number): Phrase =>
      phrase(years < 1e9 ? `${precise(years / 1e6)} million years ago` : `${precise(years / 1e9)} billion years ago`),
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
    decimal: (value: number): string => precise(value),
    /** What the numbers on ticks count, `size` years each: a million or a billion. */
    yearsAgo: (size: number): string => (size < 1e9 ? "Million years ago" : "Billion years ago"),
    yearsAhead: (size: number): string => (size < 1e9 ? "Million years AD" : "Billion years AD"),
  },

  /** Words in the drawing; used by layout. */
  scene: {
    events: (count: number): string => plural(count, { one: "# event", other: "# events" }),
    noneFound: (count: number): string => plural(count, { one: "# none found", other: "# none found" }),
    inView: (shown: number, all: number): string => `${number(shown)} of ${number(all)} in view`,
    yearChip: (year: string, count: number): string =>
      `${year} · ${plural(count, { one: "# event", other: "# events" })}`,
    nothingInSpan: "Nothing in this span",
    hidden: (count: number): string => `${number(count)} hidden by filters`,
    next: (title: string, date: string): string => `Next: ${title}, ${date} →`,
    nextShort: (date: string): string => `Next: ${date} →`,
    earlier: (title: string, date: string): string => `← Earlier: ${title}, ${date}`,
    earlierShort: (date: string): string => `← Earlier: ${date}`,
    today: "today",
    otherLane: "Other",
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
    /** Stands after the level: "Disputed by Wired". */
    disputedBy: (names: string): string => `by ${names}`,
    authorSays: "not established, says the author",
    soleOrigin: (name: string): string => `only ${name}`,
  },

  /** Everything people read and press around the drawing. */
  ui: {
    app: {
      skipToEvents: "Skip to the events",
      skip: "Skip to the details",
      chronology: "Chronology",
      details: "Details",
      unreachable: "Part of this page couldn’t be loaded.",
      tryAgain: "Try again",
    },
    header: {
      checked: "Record checked",
      sources: (count: number): string => plural(count, { one: "# source", other: "# sources" }),
      foreign: (host: string): string => `Data from ${host}, not reviewed`,
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
      allShown: (count: number): string => `all ${number(count)} shown`,
      someShown: (count: number, all: number): string => `${number(count)} of ${number(all)} shown`,
    },
    panel: {
      previous: "Previous",
      next: "Next",
      previousLong: "Previous event",
      nextLong: "Next event",
      position: (place: number, all: number): string => `${number(place)} of ${number(all)}`,
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
      showMore: (count: number): string => `Show ${number(count)} more`,
      untitled: "Untitled source",
    },
    summary: {
      evidence: "How its evidence stands",
      undated: "Without a date",
      sources: "All sources",
      empty: "This timeline has no events yet.",
      noneShown: "None of this file’s events could be shown.",
    },
    sheet: {
      handle: "Height of the details",
      stops: { peek: "a glimpse", half: "half the screen", full: "all of the screen" },
    },
    notices: {
      label: "Notices",
      dismiss: "Dismiss",
    },
  },
}

/** Of what a page has and a frame has not, and needs at once: the toolbar, and the sheet of small screens. */
export const tools = {
  toolbar: {
    label: "Tools",
    search: "Search events and sources",
    lanes: "Lanes",
    evidence: "Evidence",
    all: (count: number): string => `all ${number(count)}`,
    any: "any",
    some: (count: number, all: number): string => `${number(count)} of ${number(all)}`,
    showOnly: "Show only",
    showAll: "Show all",
    goToYear: "Go to year",
    year: "Year",
    yearExpected: "Write a year in digits, such as 2017 or -49.",
    language: "Language",
    share: "Share",
    theme: (name: string): string => `Theme: ${name}`,
    themes: { auto: "as on this device", light: "light", dark: "dark" },
  },
  sheet: {
    tools: "Search and filters",
  },
}

/** What is said once something is selected, searched, or goes wrong, in English: it comes after the first view. */
export const details = {
  /** What of an address can't be read; used by state/address.ts. */
  address: {
    noSuchTimeline: { message: "no timeline of this name is on this site", hint: "The one there is is shown." },
    span: "not a span of time",
    spanHint: (example: string): string => `Write two dates, such as ${example}.`,
    spanReversed: "the span ends before it starts",
    year: "not a year",
    yearHint: "Write a year in digits, such as 2017 or -49.",
    yearLong: "a year in an address has at most 7 digits",
    spanLong: "longer than this timeline can show at once; as much as fits is shown",
    repeated: "given more than once; the first one counts",
    noSource: "no address of a file",
    noSourceHint: "This site’s own timeline is shown.",
    event: "no event here has this id",
    missingEvent: "This link names an event that isn’t in this timeline:",
    missingSource: "This link names a source that isn’t in this timeline:",
    wholeShown: "The whole timeline is shown.",
    source: "no source here has this id",
    path: "this part of the address leads nowhere",
    pathHint: "After the timeline an address has a year, event/… or source/….",
    lanes: "no such lane",
    tags: "no event has this tag",
    evidence: "no such level of evidence",
    kinds: "no such kind of event",
    view: "no such view",
    sort: "no such order of the table",
    language: "no such language",
    theme: "no such theme",
    query: (most: number): string => `a search has at most ${number(most)} characters`,
    choose: (names: string): string => `Choose from ${names}.`,
    didYouMean: (name: string): string => `Did you mean “${name}”?`,
  },

  /** In the place of a title that is not here. */
  texts: {
    coming: "On its way …",
    lost: "Its title and text could not be loaded",
    damaged: "Its title and text are damaged in the file",
  },

  keys: {
    title: "Keys",
    groups: {
      chronology: "On the chronology",
      table: "In the table",
      anywhere: "Anywhere in the viewer, unless you type",
    },
    acts: {
      along: "The event before or after, in time",
      across: "The lane above or below",
      ends: "The first or last event",
      page: "Move by a screenful",
      zoom: "Zoom in, zoom out, show all of it",
      select: "Open what has focus",
      rows: "The row above or below",
      links: "The links of a row: its event, its sources",
      rowEnds: "The first or last row",
      search: "Search",
      matches: "In the search: the next match, the one before",
      year: "Go to a year",
      table: "Table or chronology",
      back: "One step back: source, event, search",
      help: "This list",
    },
    /** The name of a switch. */
    letters: "Keys of a single character",
    names: { PageUp: "Page up", PageDown: "Page down", Escape: "Esc" } as Readonly<Record<string, string>>,
  },
  hints: {
    lanesBelow: (count: number): string => plural(count, { one: "# more lane below", other: "# more lanes below" }),
    mouse: "Scroll to zoom, drag to move",
    touch: "Pinch to zoom, drag to move",
  },
  hidden: {
    count: (hidden: number, all: number): string => `${number(hidden)} of ${number(all)} hidden by filters`,
    showAll: "Show all",
  },
  filters: {
    /** As in a sentence. */
    names: { lanes: "lanes", evidence: "evidence", tags: "tags", sources: "sources", kinds: "kind" },
    kind: "Kind",
    kinds: { moment: "Moments", period: "Periods", absence: "Absences", undated: "Without a date" },
    sources: "Sources",
    findSource: "Find a source",
    noSource: "No source matches these words.",
    findTag: "Find a tag",
    noTag: "No tag matches these words.",
    /** What the menu named after the evidence offers. */
    more: "Evidence, kind, tags and sources",
    onlyCiting: "Show only what cites it",
    remove: (name: string): string => `Stop showing only “${name}”`,
    /** What a chip stands for, when it is named. */
    source: (place: number, name: string): string => `source ${number(place)}, ${name}`,
  },
  /** For screen readers, after something has changed. */
  said: {
    selected: (name: string): string => `Selected: ${name}`,
    /** Of what a search found. */
    match: (place: number, all: number): string => `Match ${number(place)} of ${number(all)}.`,
    source: (place: number): string => `Source ${number(place)} is open.`,
    /** `counts` in words: "3 events, 1 none found". */
    listed: (counts: string): string => `Listed: ${counts}.`,
    nothing: "Nothing selected.",
    /** Of a count whose parts are told too. */
    inAll: (events: string): string => `${events} in all`,
  },

  /** Of what a search found on the chronology, for those who hear it. */
  found: {
    event: "Matches the search",
    /** After a count of events: "12 events, March–May 2012, 2 of them match the search". */
    ofThem(found: number, all: number): string {
      if (found < all)
        return plural(found, { one: "# of them matches the search", other: "# of them match the search" })
      return all === 1 ? "it matches the search" : "all of them match the search"
    },
  },

  citation: {
    stances: { records: "Records it", supports: "Supports", mentions: "Mentions it", disputes: "Disputes it" },
    undated: "Undated",
    read: (date: string): string => `Read ${date}`,
    archived: "Archived copy",
    alsoCitedFor: "Also cited for",
    moreLong: (count: number): string => plural(count, { one: "Show # more event", other: "Show # more events" }),
    sameOriginAs: "Same origin as",
    listing: "Listing, not counted",
    encyclopedia: "Encyclopedia, not counted",
    missing: "Source missing",
    /** Why an event that cites nothing else has no evidence. */
    onlyMissing: (count: number): string =>
      count === 1 ? "its source is missing from the file" : "its sources are missing from the file",
    missingWhy: (id: string): string => `The file has no source named “${id}”.`,
    newTab: "opens in a new tab",
    open: (place: number): string => `Source ${number(place)}: everything it is cited for`,
  },
  source: {
    cite: "Cite",
    heading: (place: number): string => `Source ${number(place)}`,
    ranks: { primary: "Primary source", secondary: "Secondary source", tertiary: "Listing, not counted as evidence" },
    by: "By",
    publisher: "Publisher",
    container: "In",
    issued: "Date",
    read: "Read",
    language: "Language",
    rank: "Rank",
    origin: "Same origin as",
    doi: "DOI",
    archived: "Kept copy",
    noAddress: "No public address is known.",
    citedFor: "Cited for",
    citedForNothing: "No event cites it.",
    types: {
      article: "Article",
      "article-journal": "Journal article",
      "article-magazine": "Magazine article",
      "article-newspaper": "News article",
      bill: "Bill",
      book: "Book",
      broadcast: "Broadcast",
      chapter: "Chapter",
      dataset: "Data set",
      document: "Document",
      "entry-dictionary": "Dictionary entry",
      "entry-encyclopedia": "Encyclopedia entry",
      graphic: "Picture",
      interview: "Interview",
      legal_case: "Legal case",
      legislation: "Legislation",
      manuscript: "Manuscript",
      map: "Map",
      motion_picture: "Film",
      pamphlet: "Pamphlet",
      "paper-conference": "Conference paper",
      patent: "Patent",
      personal_communication: "Letter or message",
      post: "Post",
      "post-weblog": "Blog post",
      "review-book": "Book review",
      report: "Report",
      software: "Software",
      song: "Recording",
      speech: "Speech",
      standard: "Standard",
      thesis: "Thesis",
      webpage: "Web page",
    } as Readonly<Record<string, string>>,
  },
  year: {
    empty: (year: string): string => `${year} has no events. It is shown empty.`,
    nearest: "Nearest:",
    near: (year: string, count: number): string => `${year}, ${plural(count, { one: "# event", other: "# events" })}`,
    and: "and",
  },
  cluster: {
    zoom: "Zoom in here",
    mostImportantFirst: "Most important first",
  },
  results: {
    /** In the search field. */
    count: (found: number): string => plural(found, { one: "# match", other: "# matches" }),
    /** "3 events and 2 searches that found nothing match “paper”" */
    heading: (events: number, noneFound: number, query: string): string =>
      `${eventsAndSearches(events, noneFound)} ${events + noneFound === 1 ? "matches" : "match"} “${query}”`,
    searching: (query: string): string => `Searching for “${query}” …`,
    soFar: (events: number, noneFound: number): string => `So far: ${eventsAndSearches(events, noneFound)}.`,
    nothing: (query: string): string => `Nothing matches “${query}”`,
    searched: "Titles, texts and sources were searched.",
    filtersOn: (names: string): string => `Filters are on and hide some events: ${names}.`,
    clearFilters: "Clear filters",
    clearSearch: "Clear search",
  },
  table: {
    view: "View",
    name: "Table",
    columns: { date: "Date", title: "Event", lane: "Lane", evidence: "Evidence", sources: "Sources" },
    rows: (count: number): string => plural(count, { one: "# row", other: "# rows" }),
    sorted: {
      date: { rising: "sorted by date, oldest first", falling: "sorted by date, newest first" },
      title: { rising: "sorted by title, A to Z", falling: "sorted by title, Z to A" },
      lane: { rising: "sorted by lane, in the timeline’s order", falling: "sorted by lane, last lane first" },
      evidence: { rising: "sorted by evidence, confirmed first", falling: "sorted by evidence, confirmed last" },
      sources: {
        rising: "sorted by number of sources, fewest first",
        falling: "sorted by number of sources, most first",
      },
    },
    sorting: "Sorting by title …",
    fetching: "Fetching all titles to sort by them …",
    missing: (count: number): string =>
      plural(count, {
        one: "# title did not come, its row is last",
        other: "# titles did not come, their rows are last",
      }),
    hidden: (count: number, all: number): string =>
      plural(count, {
        one: `# of ${number(all)} doesn’t match the search`,
        other: `# of ${number(all)} don’t match the search`,
      }),
    showAll: "clear it",
    nothing: "No event to show.",
    searchInText: "Search described in the text",
    more: (count: number): string => `+${number(count)}`,
    moreSources: (count: number): string => plural(count, { one: "# more source", other: "# more sources" }),
    copy: "Copy as CSV",
    download: (format: string): string => `Download ${format}`,
    copied: (count: number): string => plural(count, { one: "# row copied", other: "# rows copied" }),
    copiedFirst: (count: number, all: number): string => `First ${number(count)} of ${number(all)} rows copied`,
  },
  problems: {
    leftOut: (count: number, all: number): string =>
      `${number(count)} of ${plural(all, { one: "# event", other: "# events" })} left out.`,
    noted: (count: number): string =>
      plural(count, { one: "# thing in this file was noted.", other: "# things in this file were noted." }),
    show: "Show what and why",
    colon: ": ",
    headingLeftOut: "What was left out, and why",
    headingNoted: "What was noted",
    othersShown: (count: number): string =>
      plural(count, {
        one: "The other one is shown. Each line says what to change.",
        other: "The other # are shown. Each line says what to change.",
      }),
    alsoNoted: "Also noted, nothing left out",
    where: "Where",
    what: "What and why",
    copy: "Copy the list",
    copied: "List copied",
    close: "Close",
  },
  load: {
    loading: "Loading the timeline",
    bytes: (count: number): string => megabytes(count / 1e6),
    progress: (read: number, all: number): string => `${decimal(read / 1e6)} of ${megabytes(all / 1e6)}`,
    eventsSoFar: (count: number): string => plural(count, { one: "# event so far", other: "# events so far" }),
    eventsHere: (count: number): string =>
      plural(count, { one: "The # event that came is shown.", other: "The # events that came are shown." }),
    endsEarly: "Only part of the file is here",
    hide: "Hide this message",
    stop: "Stop",
    tryAgain: "Try again",
    exhausted: "This file is too large for this browser",
    exhaustedWhy: "Reading it took more memory than there is. Close other pages and try again, or use another device.",
    /** Of what a server says in place of a file: a heading, and what can be done. */
    unsent: {
      "not-found": ["This file isn’t there", "Check the address."],
      denied: [
        "The server refused to send this file",
        "It may be kept for people who have signed in there. Ask whoever gave you the address.",
      ],
      "too-many": [
        "The server asks you to wait",
        "Too many requests have reached it in a short time. Wait a minute, then try again.",
      ],
      "server-failed": ["The server couldn’t send this file", "The fault is on its side. Try again later."],
      "not-sent": ["The server didn’t send this file", "Check the address, or try again later."],
    } as Readonly<
      Record<"not-found" | "denied" | "too-many" | "server-failed" | "not-sent", readonly [string, string]>
    >,
    unsentWhy: (status: number): string => `The server answered ${status} for`,
    blocked: "The other site’s file can’t be read",
    blockedWhy: "did not let this page read the file, or could not be reached. To be read here it must send the header",
    blockedThen: "You can download the file and choose it here or drop it on this page.",
    refused: "This address can’t be used",
    refusedWhy: "Only addresses that begin with https and paths on this site are read, not",
    ownFile: "This file was on somebody’s computer",
    ownFileWhy: "can’t come with an address.",
    ownFileThen: "If you have it, choose it here or drop it on this page: it is read here and sent nowhere.",
    home: "This site’s home page",
    chooseFile: "Choose a file",
    chooseOther: "Choose another file",
    drop: "Drop a timeline file",
    dropNote: "JSON or the compact form, up to 256 MB. It stays on this computer.",
    dropOne: "One file at a time",
    dropOneNote: "Drop only the one that you want to see.",
    script: "Part of this page couldn’t be loaded",
    scriptWhy: "A script of this site didn’t come; the file may be fine. Check the connection, then try again.",
    notJson: "This file isn’t JSON",
    format: "This file can’t be shown",
    network: "The file can’t be reached",
    networkWhy: "No answer came from",
    networkThen: "Check the connection, then try again.",
    cut: "The connection ended early",
    cutWhy: (read: number, all: number | null): string =>
      all === null
        ? `${size(read)} came, then nothing more.`
        : `${size(read)} of ${size(all)} came, then nothing more.`,
    stopped: "Loading was stopped",
    stoppedWhy: "Nothing is shown because the file was not read to its end.",
    texts: "Some titles and texts could not be loaded",
    textsWhy: "The marks of their events are shown without them. Check the connection, then try again.",
  },
}

/** What is said of a file that is read and of dates in it, in English; it comes with the reader, the rest with the page. */
export const reading = {
  failures: {
    empty: (): string => "the date is empty; dates look like 2017, 2017-09 or 2017-09-05",
    "too-long": (): string => "the date is longer than 64 characters and was not read",
    "not-edtf": (part: string): string =>
      `“${part}” is not an EDTF date; dates look like 2017, 2017-09-05, 2018~ or 2013-03/2017-09`,
    "no-such-month": (part: string): string => `month ${part} does not exist; months run from 01 to 12`,
    noSuchDay: (day: string, month: string, days: number | null): string =>
      days === null
        ? `day ${day} does not exist in ${month}`
        : `day ${day} does not exist in ${month}; its days run from 01 to ${days}`,
    "no-such-time": (part: string): string =>
      `time ${part} does not exist; times run from 00:00:00 to 23:59:59, with 24:00:00 for the end of a day`,
    "no-such-season": (part: string): string =>
      `${part} is no month and no season; months run from 01 to 12, seasons, quarters and halves from 21 to 41`,
    "ends-before-it-starts": (part: string): string => `“${part}” ends before it starts`,
    "both-ends-missing": (part: string): string => `“${part}” has neither a start nor an end; give at least one`,
    "year-out-of-range": (part: string): string =>
      `year ${part} is too far away; years run to a million billion before and after 0`,
    write: (suggestion: string): string => `write ${suggestion}`,
  },

  /** What is wrong with a file, an address or a message; used by timeline/read.ts and state/address.ts. */
  problems: {
    /** What a field expects; the codes are those of timeline/format.ts. */
    expected: {
      text: `text in quotation marks, or texts by language such as {"en": "…", "fr": "…"}`,
      title: "a title",
      string: "text in quotation marks",
      slug: "small letters and digits, in words joined by hyphens, at most 64 characters",
      tag: "a language tag such as en or fr-CA",
      date: `a date in quotation marks, such as "2017", "2017-09" or "2013-03/2017-09"`,
      moment: `one moment in quotation marks, such as "2026-11-24"`,
      undatedWithoutDate: "either a date or undated",
      flag: "true or false",
      list: "a list in square brackets",
      object: "an object in curly brackets",
      importance: "a whole number from 1 to 5",
      kind: "happening or absence",
      stance: "records, supports, mentions or disputes",
      rank: "primary, secondary or tertiary",
      url: "an address that begins with http:// or https://, without a user name",
      doi: "a DOI such as 10.1145/3065386",
      image: "an address that begins with http:// or https://, without a user name, or a relative path",
      name: `an author such as {"family": "…", "given": "…"} or {"literal": "…"}`,
      sourceId: "the id of a source",
      cslType: "a CSL type such as webpage, article-journal or report",
      cslDate: `a date such as "2012-09-30", or CSL date-parts`,
      relatedId: "the id of another event",
    },
    notAsExpected: (expected: string, instead: string | null): string =>
      instead === null ? `expected ${expected}; left out` : `expected ${expected}; ${instead} is used instead`,
    didYouMean: (name: string): string => `did you mean ${name}?`,
    moreLikeThis: (count: number): string =>
      plural(count, { one: "# more problem like this one", other: "# more problems like this one" }),

    emptyFile: "the file is empty",
    webPage: "it looks like a web page or other XML, not like a timeline file",
    webPageHint: "the address should lead to the JSON file itself",
    tooLarge: (mebibytes: number): string => `the file is larger than ${number(mebibytes)} MiB`,
    tooLargeHint: "divide it into several timelines",
    tooDeep: (levels: number): string =>
      `brackets are nested deeper than ${plural(levels, { one: "# level", other: "# levels" })}`,
    tooManyEvents: (limit: number): string =>
      `there are more than ${plural(limit, { one: "# event", other: "# events" })}`,
    notJson: (line: number, column: number, expected: string, atEnd: boolean): string =>
      `not JSON: line ${line}, column ${column}: expected ${expected}${atEnd ? ", and the file ends" : ""}`,
    jsonExpected: {
      value: "a value",
      name: "a name in double quotation marks",
      colon: "a colon",
      commaOrBrace: "a comma or }",
      commaOrBracket: "a comma or ]",
      end: "nothing after the last bracket",
      quote: "a closing quotation mark",
      escape: `one of \\" \\\\ \\n \\t or \\u with four digits`,
      noControl: "a closing quotation mark on the same line",
    },
    jsonHints: {
      cutOff: "the file may have been cut off while it was saved or loaded",
      afterEnd: "remove what stands behind the last bracket",
      comment: "JSON has no comments; remove it",
      trailingComma: "remove the comma before it",
      lineBreak: `write a line break inside a text as \\n`,
      quotes: `put names and texts between straight double quotation marks: "…"`,
    },
    lossy: "some bytes are not UTF-8, and the letters they stood for are lost",
    lossyHint: "save the file as UTF-8",
    notAnObject: "a timeline file is one object with a title and events",
    noEvents: "there is no list of events",
    noEventsHint: `the smallest file is {"title": "…", "events": [{"date": "2017", "title": "…"}]}`,
    otherFormat: (name: string): string => `this is a ${name} file, not a Sourceline file`,
    otherVersion: (versions: string): string => `this version of the format is not understood; understood: ${versions}`,

    titleMissing: (shown: string): string => `the timeline has no title; ${shown} is shown instead`,
    eventLeftOut: (expected: string): string => `expected ${expected}; the event is left out`,
    dateMissingHint: "where no date is known, write undated: true",
    dateInQuotes: (date: string): string => `write the date in quotation marks: "${date}"`,
    longTitle: (length: number): string => `the title is longer than ${number(length)} characters`,
    imageWithoutAlt: "an image needs alt, a text that says what it shows; the image is left out",
    doubleEventId: (id: string): string => `another event has this id; this one is shown as ${id}`,
    doubleIdHint: "give each its own id",
    idsDerived: (count: number): string =>
      plural(count, {
        one: "# event has no id; links to it may change",
        other: "# events have no id; links to them may change",
      }),
    idsDerivedHint: (id: string): string => `give each an id, such as ${id}`,
    relatedUnknown: "no other event has this id; the relation is left out",
    laneLeftOut: (expected: string): string => `expected ${expected}; the lane is left out`,
    tooManyLanes: (limit: number): string => `there are more than ${number(limit)} lanes; this one is left out`,
    laneWithoutLabel: "the lane has no label; its id is shown instead",
    doubleLane: "another lane has this id; this one is left out",
    laneUnlisted: "no lane has this id; the event is shown in the lane “Other”",
    laneHint: "add it to lanes",
    sourceLeftOut: (expected: string): string => `expected ${expected}; the source is left out`,
    doubleSourceId: (id: string): string =>
      `another source has this id; this one is kept as ${id}, and citations mean the first`,
    citationLeftOut: (expected: string): string => `expected ${expected}; the citation is left out`,
    sourceMissing: "no source has this id; the citation is shown as “source missing”",
    sourceMissingHint: "add the source to sources, or correct the id",
    unknownKey: (count: number): string =>
      count === 1
        ? "this field is not part of the format; left out"
        : `this field is not part of the format; left out in ${number(count)} places`,

    /** A timeline in its compact form. */
    compact: {
      notCompact: "this is not a timeline in its compact form",
      notCompactHint: "make one from a JSON file with sourceline compact",
      cutOff: "the end of the file is missing",
      damaged: "this part of the file is damaged",
      textsLost: (first: number, last: number): string =>
        `the titles and texts of events ${number(first)} to ${number(last)} can’t be read; their marks are shown`,
      textsFailed: (first: number, last: number): string =>
        `the titles and texts of events ${number(first)} to ${number(last)} could not be fetched; their marks are shown`,
      textsFailedHint: "check the connection; they are asked for again when one of these events comes into view",
      remedy: "load the file again; if that doesn’t help, make it anew from its JSON with sourceline compact",
      noInflating: "this browser is too old to open a timeline in its compact form",
      noInflatingHint: "use a newer one (from 2023 on), or open the timeline’s JSON file",
    },

    /** The command line. */
    check: {
      fine: (events: string): string => `No problems. ${events}.`,
      counts: (errors: number, warnings: number, notices: number, leftOut: string): string =>
        `${[
          plural(errors, { one: "# error", other: "# errors" }),
          plural(warnings, { one: "# warning", other: "# warnings" }),
          plural(notices, { one: "# notice", other: "# notices" }),
        ].join(", ")}. ${leftOut}`,
      leftOut: (count: number, all: number): string =>
        count === 0
          ? `${plural(all, { one: "The event is shown", other: "All # events are shown" })}.`
          : `${number(count)} of ${plural(all, { one: "# event", other: "# events" })} left out.`,
      nothingShown: "The file can’t be shown.",
      noSuchFile: "There is no such file.",
      isFolder: "It is a folder; give the files in it.",
      wrote: (file: string, bytes: number, events: string): string =>
        `Wrote ${file}: ${plural(bytes, { one: "# byte", other: "# bytes" })}, ${events}.`,
      alreadyCompact: "It is in its compact form already.",
      notWritten: "Nothing was written: that is the file it would be made from.",
      existsAlready: "There is such a file already; with -o you can write over it.",
    },
  },
}

/** What the dialog for sharing says. */
export const share = {
  title: "Share",
  close: "Close",
  what: "What it shows",
  view: "This view",
  year: (year: string): string => `The year ${year}`,
  event: "This event",
  source: "This source",
  all: "The whole timeline",
  language: "Language",
  ownLanguage: "The reader’s own",
  theme: "Theme",
  themes: { auto: "As on their device", light: "Light", dark: "Dark" },
  ways: "Ways to share",
  link: "Link",
  embed: "Embed",
  download: "Download",
  address: "Address",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  copyFailed: "Can’t copy here. The text is selected: copy it yourself.",
  send: "Share…",
  sendFailed: "This device couldn’t share the link.",
  code: "QR code of the link",
  codeNote: "A camera that reads this code opens the link.",
  codeTooLong: "This link is too long for a QR code.",
  saveCode: "Save as SVG",
  width: "Width",
  widths: { full: "Full width", fixed: "In pixels" },
  pixels: (least: number, most: number): string => `${least} to ${most} px`,
  widthInPixels: "Width in pixels",
  height: "Height",
  snippet: "Snippet to paste into a page",
  copySnippet: "Copy snippet",
  snippetCopied: "Snippet copied",
  preview: "Preview",
  oembed: "oEmbed address",
  oembedNote: "For sites that understand oEmbed. It names the page, without view, language or theme.",
  copyAddress: "Copy address",
  addressCopied: "Address copied",
  frameTitle: (title: string): string => `${title}: timeline`,
}

/** What files made of a timeline say, and the dialogs that make them. */
export const download = {
  /** Heads of a table of events, in the order of its columns. */
  columns: {
    id: "Id",
    written: "Date (EDTF)",
    start: "Start",
    end: "End",
    date: "Date",
    title: "Title",
    lane: "Lane",
    kind: "Kind",
    evidence: "Evidence",
    tags: "Tags",
    text: "Text",
    sources: "Sources",
  },
  kinds: { happening: "event", absence: "none found" },
  /** Also a level and what it is said of: "None found: posts on X". */
  evidence: (level: string, reason: string): string => (reason === "" ? level : `${level}: ${reason}`),
  missing: (id: string): string => `Source missing: ${id}`,
  dated: (date: string): string => `Date: ${date}`,
  archived: (address: string): string => `Archived copy: ${address}`,

  /** Under a picture that ends before them. */
  moreLanes: (count: number): string => plural(count, { one: "# more lane", other: "# more lanes" }),

  which: "Which events",
  scopes: { view: "Those in this view", filtered: "Those that filters and search let through", all: "All" },
  as: "As",
  ofEvents: "Events",
  ofSources: "Their sources",
  formats: {
    csv: "Table (CSV)",
    json: "Data (JSON)",
    ics: "Calendar (ICS)",
    csl: "CSL-JSON",
    bibtex: "BibTeX",
    ris: "RIS",
  },
  events: (count: number): string => plural(count, { one: "# event in the file.", other: "# events in the file." }),
  sources: (count: number): string => plural(count, { one: "# source in the file.", other: "# sources in the file." }),
  someSources: (some: number, all: number): string =>
    `${number(some)} of ${plural(all, { one: "# source", other: "# sources" })}: those that these events cite.`,
  leftOut: (parts: readonly string[]): string => `Left out, as a calendar can’t hold them: ${parts.join(", ")}.`,
  why: {
    undated: (count: number): string => `${number(count)} without a date`,
    beforeYear1: (count: number): string => `${number(count)} before the year 1`,
    afterYear9999: (count: number): string => `${number(count)} after the year 9999`,
  },
  lost: (count: number): string =>
    plural(count, {
      one: "# event is not in it: its text could not be loaded.",
      other: "# events are not in it: their texts could not be loaded.",
    }),
  picture: "This view as a picture",
  noPicture: "The browser can’t make a picture of this size.",
  save: "Save file",
  copy: "Copy as text",
  copied: "Copied.",
  handedOn: (name: string): string => `The browser was given ${name}.`,
  writing: (done: number, all: number): string => `Writing … ${number(done)} of ${number(all)}`,
  mayNotSave: "This page is shown in a frame that may not save files. Copy the text instead.",
  content: "Content of the file",
  copyFailed: "Can’t copy here. The text is selected: copy it yourself.",
  tooLong: "Can’t copy here, and the text is too long to show.",

  /** Reference lists; used by timeline/export/cite. */
  cite: {
    and: "and",
    etAl: "et al.",
    noDate: "n.d.",
    circa: "ca.",
    /** Of a date that is not sure, as catalogues write it. */
    uncertain: (date: string): string => `[${date}?]`,
    in: "In",
    volume: (volume: string): string => `vol. ${volume}`,
    issue: (issue: string): string => `no. ${issue}`,
    edition: (edition: number): string => `${ordinalOf(edition)} ed.`,
    /** Of a journal that gives its articles numbers in place of pages. */
    article: (number: string): string => `Article ${number}`,
    /** One page (`84`, `A1`), or several (`84–90`). */
    pages: (pages: string): string => (/[–,]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
    retrieved: (date: string, address: string): string => `Retrieved ${date}, from ${address}`,
    accessed: (date: string): string => `Accessed ${date}`,
    /** American styles have their commas and periods inside. */
    quote: (title: string): string => (/[.?!]$/.test(title) ? `“${title}”` : `“${title}.”`),
    kinds: { dataset: "Data set", software: "Computer software" } as Readonly<Record<string, string>>,
    date: (month: string, day: number | null, year: string): string =>
      day === null ? `${month} ${year}` : `${month} ${day}, ${year}`,
    monthDay: (month: string, day: number | null): string => (day === null ? month : `${month} ${day}`),
    monthsShort: "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ") as readonly string[],
    /** Around the title of what is cited. */
    title: ["Cite “", "”"] as readonly [string, string],
    close: "Close",
    thisEvent: "This event",
    itsSources: (count: number): string => (count === 1 ? "Its source" : "Its sources"),
    styles: { apa: "APA, 7th edition", chicago: "Chicago, 18th edition", mla: "MLA, 9th edition" },
    copy: (style: string): string => `Copy: ${style}`,
    copyShort: "Copy",
  },
}

/** What only paper says. */
export const print = {
  shown: "Shown",
  someOf: (some: number, all: number): string =>
    some === all && some > 1
      ? `all ${number(all)} events`
      : `${number(some)} of ${plural(all, { one: "# event", other: "# events" })}`,
  address: "Address",
  lanes: "Lanes",
  evidence: "Evidence",
  search: "Search",
  quoted: (query: string): string => `“${query}”`,
  events: "Events",
  /** In place of events, where there are some in the view. */
  emptied: {
    filters: (count: number): string =>
      plural(count, {
        one: "Filters hide the only event in this view.",
        other: "Filters hide all # events in this view.",
      }),
    search: (count: number): string =>
      plural(count, {
        one: "The only event in this view doesn’t match the search.",
        other: "None of the # events in this view match the search.",
      }),
  },
  firstOnly: (most: number, all: number): string =>
    `The first ${number(most)} of ${number(all)} events are printed. Zoom in or filter to print fewer.`,
  /** Of the drawing. */
  lanesLeft: (count: number): string =>
    plural(count, { one: "# more lane is not drawn.", other: "# more lanes are not drawn." }),
  fewerLanes: "Filter by lane to draw them.",
  lanesEmpty: (count: number): string =>
    plural(count, {
      one: "# lane with nothing in this view is not drawn.",
      other: "# lanes with nothing in this view are not drawn.",
    }),
  textsAway: (count: number): string =>
    plural(count, {
      one: "The text of # event had not come yet. It has been asked for: print again in a moment.",
      other: "The texts of # events had not come yet. They have been asked for: print again in a moment.",
    }),
}

/** What only the viewer in a frame of another page says. */
export const embed = {
  open: "Open full timeline",
  newTab: "opens in a new tab",
  label: (key: string): string => `Chronology: drag to move in time, hold ${key} and scroll to zoom`,
  /** Around the name of a key. */
  hint: ["Hold", "and scroll to zoom"] as readonly [string, string],
  lanesAbove: "Lanes above",
  lanesBelow: "Lanes below",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  back: "Back",
  sameOriginAs: (place: string): string => `same origin as ${place}`,
}

/** What a drawing of crowded lanes says in addition. */
export const crowd = {
  /** How to read a ridge, and the same where there is little room; used by layout/ridgewords.ts. */
  ridge: "Height = events that touch each pixel; each lane on its own scale, busiest pixel marked",
  ridgeInShort: "Events per pixel, own scale per lane",
}

/** What prerendered pages, cards and feeds say in addition. */
export const pages = {
  /** Descriptions, feeds, tags; used by site/describe.ts and its neighbours. */
  evidence: (level: string, reason: string): string => (reason === "" ? level : `${level}: ${reason}`),
  /** Of a search that found nothing, which a source disputes or its author does not vouch for. */
  contested: (noneFound: string, evidence: string): string => `${noneFound}; ${evidence}`,
  /** `counts` in words: "4 events, 1 none found". */
  eventsIn: (counts: string, year: string): string => `${counts} in ${year}`,
  noneIn: (year: string): string => `No events in ${year}`,
  citedFor: (counts: string): string => `Cited for ${counts}`,
  list: (heading: string, items: readonly string[]): string => `${heading}: ${items.join("; ")}`,
  more: (count: number): string => `${number(count)} more`,
  picture: (title: string): string => `Chronology: ${title}`,
  feed: (title: string): string => `${title}: events`,
  data: (title: string): string => `${title}: data (JSON)`,
  timelines: "Timelines",
  /** On 404.html without scripts, which open the few addresses that are no file. */
  lost: "There is no such page here. A few addresses need JavaScript, which is off.",
  /** What a page says without scripts; used by site/article and site/strip.ts. Pairs stand around a title. */
  article: {
    inRecord: (counts: string): readonly [string, string] => [`${counts} in the record of `, "."],
    fromRecord: ["From the record of ", "."] as readonly [string, string],
    needsScript: "The interactive chronology needs JavaScript.",
    /** At the site's root, which shows whatever file its address names. */
    otherNeedsScript: "If you followed a link to another timeline, showing it needs JavaScript.",
    trail: "Where this page is",
    neighbours: "Before and after",
    events: "Events",
    years: "Years with events",
    allTimelines: "Timelines on this site",
    strip: (title: string, span: string): string => `${title}: chronology, ${span}`,
    stripOfYear: (title: string, span: string, year: string): string =>
      `${title}: chronology, ${span}, with ${year} marked`,
  },
}

/** Every word in English, for what is no page: the command line, the build, the tests. */
export const en = /* @__PURE__ */ wholeWords(view, details, reading, {
  share,
  download,
  print,
  embed,
  crowd,
  pages,
  tools,
})
