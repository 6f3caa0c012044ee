import { pluralIn } from "./plural.ts"

const plural = pluralIn("en")
const number = new Intl.NumberFormat("en")

/** What is said of a file that is read and of dates in it, in English; it comes with the reader, the rest with the page. */
export const enReading = {
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
      url: "an address that begins with http:// or https://",
      image: "an address that begins with http:// or https://, or a relative path",
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
    tooLarge: (mebibytes: number): string => `the file is larger than ${number.format(mebibytes)} MiB`,
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
    longTitle: (length: number): string => `the title is longer than ${number.format(length)} characters`,
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
    tooManyLanes: (limit: number): string => `there are more than ${number.format(limit)} lanes; this one is left out`,
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
        : `this field is not part of the format; left out in ${number.format(count)} places`,

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
          : `${number.format(count)} of ${plural(all, { one: "# event", other: "# events" })} left out.`,
      nothingShown: "The file can’t be shown.",
      noSuchFile: "There is no such file.",
      isFolder: "It is a folder; give the files in it.",
    },
  },
}
