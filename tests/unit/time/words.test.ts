import { describe, expect, test } from "vitest"
import { instantOf, spanOfYear } from "../../../src/time/calendar.ts"
import { coverInWords } from "../../../src/time/cover.ts"
import type { Precision, TimelineDate } from "../../../src/time/date.ts"
import { isDate, readDate } from "../../../src/time/edtf.ts"
import type { Span } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { failureInWords } from "../../../src/time/failurewords.ts"
import { dateInWords, monthInWords, spanInWords, yearInWords } from "../../../src/time/words.ts"

function read(text: string): TimelineDate {
  const date = readDate(text)
  if (!isDate(date)) throw new Error(`${text} was refused: ${date.code}`)
  return date
}

/** French spaces before signs are narrow and do not break; the expectations below are easier to read without. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")

const FULL: [text: string, en: string, fr: string][] = [
  ["2017", "2017", "2017"],
  ["2017-09", "September 2017; no source gives the day", "septembre 2017 ; aucune source ne donne le jour"],
  ["2017-09-05", "5 September 2017", "5 septembre 2017"],
  ["2017-05-01", "1 May 2017", "1er mai 2017"],
  ["2017-09-05T14:30:00Z", "5 September 2017, 14:30 UTC", "5 septembre 2017, 14:30 UTC"],
  ["2017-09-05T14:30:05+02:00", "5 September 2017, 12:30:05 UTC", "5 septembre 2017, 12:30:05 UTC"],
  ["2018~", "around 2018", "vers 2018"],
  ["2018?", "perhaps 2018", "peut-être 2018"],
  ["2018%", "perhaps around 2018", "peut-être vers 2018"],
  ["2017-09~", "around September 2017", "vers septembre 2017"],
  ["2004-06~-11", "around 11 June 2004", "vers le 11 juin 2004"],
  ["2013-03/2017-09", "March 2013 to September 2017", "de mars 2013 à septembre 2017"],
  ["2012-08/2014-10-01", "August 2012 to 1 October 2014", "d’août 2012 au 1er octobre 2014"],
  ["2013~/2017", "around 2013 to 2017", "vers 2013 – 2017"],
  ["2019~/..", "around 2019 to today", "vers 2019, jusqu’à aujourd’hui"],
  ["2019/..", "2019 to today", "de 2019 à aujourd’hui"],
  ["2012-10-01/..", "1 October 2012 to today", "du 1er octobre 2012 à aujourd’hui"],
  ["../2012", "until 2012", "jusqu’en 2012"],
  ["../2012-10-01", "until 1 October 2012", "jusqu’au 1er octobre 2012"],
  ["../2012~", "until around 2012", "jusque vers 2012"],
  ["../201X", "until the 2010s", "jusqu’aux années 2010"],
  ["1990/", "from 1990, end unknown", "à partir de 1990, fin inconnue"],
  ["/1990", "until 1990, start unknown", "jusqu’en 1990, début inconnu"],
  ["[2017-09..2019-05]", "between September 2017 and May 2019", "entre septembre 2017 et mai 2019"],
  ["[2017-09..2019-05-16]", "between September 2017 and 16 May 2019", "entre septembre 2017 et le 16 mai 2019"],
  ["[2017,2019]", "2017 or 2019", "2017 ou 2019"],
  ["[2017,2019,2021]", "between 2017 and 2021", "entre 2017 et 2021"],
  ["[..1984]", "1984 or earlier", "1984 ou avant"],
  ["[1984..]", "1984 or later", "1984 ou après"],
  ["[1667]", "1667", "1667"],
  ["{1960..1963}", "every year from 1960 to 1963", "chaque année de 1960 à 1963"],
  ["{1960,1961-12}", "1960 and December 1961", "1960 et décembre 1961"],
  ["{1960,1962,1965..1968}", "several times from 1960 to 1968", "plusieurs fois, de 1960 à 1968"],
  ["{..1984}", "several times until 1984", "plusieurs fois, jusqu’en 1984"],
  [
    "[1871..1872]/[1878..1879]",
    "began between 1871 and 1872, ended between 1878 and 1879",
    "début : entre 1871 et 1872 ; fin : entre 1878 et 1879",
  ],
  ["201X", "the 2010s", "années 2010"],
  ["201X~", "around the 2010s", "vers les années 2010"],
  ["19XX", "20th century", "XXe siècle"],
  ["20XX~", "around the 21st century", "vers le XXIe siècle"],
  ["19XX/201X", "20th century to the 2010s", "du XXe siècle aux années 2010"],
  ["1XXX", "2nd millennium", "IIe millénaire"],
  ["XXXX", "an unknown year", "année inconnue"],
  ["-156X", "between 1570 BC and 1561 BC", "entre 1570 av. J.-C. et 1561 av. J.-C."],
  ["2004-XX-11", "2004", "2004"],
  ["2001-21", "spring 2001", "printemps 2001"],
  ["2001-24", "winter 2001", "hiver 2001"],
  ["2001-26", "northern summer 2001", "été boréal 2001"],
  ["2001-31", "southern autumn 2001", "automne austral 2001"],
  ["2001-33", "first quarter of 2001", "1er trimestre 2001"],
  ["2001-38", "second third of 2001", "2e quadrimestre 2001"],
  ["2001-41", "second half of 2001", "2e semestre 2001"],
  ["2001-21/2003-23", "spring 2001 to autumn 2003", "du printemps 2001 à l’automne 2003"],
  ["../2001-34", "until the second quarter of 2001", "jusqu’au 2e trimestre 2001"],
  ["-0043", "44 BC", "44 av. J.-C."],
  ["-0043-03-15", "15 March 44 BC", "15 mars 44 av. J.-C."],
  ["0000", "1 BC", "1 av. J.-C."],
  ["0079", "AD 79", "79 apr. J.-C."],
  ["Y12000", "12,000", "12 000"],
  ["Y-138E8", "13.8 billion years ago", "il y a 13,8 milliards d’années"],
  ["Y-66E6~", "around 66 million years ago", "vers 66 millions d’années avant notre ère"],
  ["Y-1E6", "1 million years ago", "il y a 1 million d’années"],
  ["Y-170000002", "170,000,003 BC", "170 000 003 av. J.-C."],
]

test.each(FULL)("%s is said in full as “%s” and “%s”", (text, english, french) => {
  expect(dateInWords(read(text), en, "full")).toBe(english)
  expect(plain(dateInWords(read(text), fr, "full"))).toBe(french)
})

test.each([
  ["2017-09", "September 2017", "septembre 2017"],
  ["2013-03/2017-09", "March 2013 – September 2017", "mars 2013 – septembre 2017"],
  ["2019~/..", "around 2019 – today", "vers 2019 – aujourd’hui"],
  ["1990/", "1990 – ?", "1990 – ?"],
  ["/1990", "? – 1990", "? – 1990"],
  ["../2012", "until 2012", "jusqu’en 2012"],
  ["[2017-09..2019-05]", "between September 2017 and May 2019", "entre septembre 2017 et mai 2019"],
  ["2017/2017", "2017", "2017"],
])("%s is said on a label as “%s” and “%s”", (text, english, french) => {
  expect(dateInWords(read(text), en, "short")).toBe(english)
  expect(plain(dateInWords(read(text), fr, "short"))).toBe(french)
})

test("an absence that goes on is dated since its start, in both styles; one that ended is a period", () => {
  const since = { since: true }
  expect(dateInWords(read("2023/.."), en, "short", since)).toBe("since 2023")
  expect(dateInWords(read("2023/.."), fr, "full", since)).toBe("depuis 2023")
  expect(dateInWords(read("2012-10-01/.."), fr, "short", since)).toBe("depuis le 1er octobre 2012")
  expect(dateInWords(read("2023~/.."), en, "short", since)).toBe("since around 2023")
  expect(dateInWords(read("2023~/.."), fr, "short", since)).toBe("vers 2023 et depuis")
  expect(dateInWords(read("2020/2023"), en, "short", since)).toBe("2020 – 2023")
})

test("an open period that starts after today is dated since its start; one that today lies in goes to today", () => {
  const today = instantOf(2020)
  expect(dateInWords(read("2030/.."), en, "short", { today })).toBe("since 2030")
  expect(dateInWords(read("2030/.."), fr, "full", { today })).toBe("depuis 2030")
  expect(dateInWords(read("2019/.."), en, "short", { today })).toBe("2019 – today")
  expect(dateInWords(read("2020/.."), en, "full", { today })).toBe("2020 to today")
})

describe("what several dates cover", () => {
  test.each<[Span, Precision, string, string]>([
    [{ from: instantOf(2011, 6, 29), to: instantOf(2011, 6, 30) }, "day", "29 June 2011", "29 juin 2011"],
    [{ from: instantOf(2011, 6, 29, 10), to: instantOf(2011, 6, 29, 11) }, "second", "29 June 2011", "29 juin 2011"],
    [{ from: instantOf(2012, 3), to: instantOf(2012, 6) }, "month", "March–May 2012", "mars–mai 2012"],
    [{ from: instantOf(2012, 3), to: instantOf(2012, 4) }, "month", "March 2012", "mars 2012"],
    [{ from: instantOf(2012, 3), to: instantOf(2012, 4) }, "day", "1–31 March 2012", "1er–31 mars 2012"],
    [
      { from: instantOf(2012, 3, 5), to: instantOf(2013, 3, 6) },
      "day",
      "March 2012 to March 2013",
      "de mars 2012 à mars 2013",
    ],
    [{ from: instantOf(2012), to: instantOf(2013) }, "year", "2012", "2012"],
    [{ from: instantOf(2012), to: instantOf(2014) }, "season", "2012 to 2013", "de 2012 à 2013"],
    [{ from: instantOf(1926, 2, 3), to: instantOf(2027) }, "day", "1926 to 2026", "de 1926 à 2026"],
  ])("%j, of which the coarsest is a %s: “%s” and “%s”", (span, coarsest, english, french) => {
    expect(coverInWords(span, coarsest, en)).toBe(english)
    expect(plain(coverInWords(span, coarsest, fr))).toBe(french)
  })
})

test("French keeps its signs on the line with a narrow space", () => {
  expect(dateInWords(read("2017-09"), fr, "full")).toContain("2017\u202f;")
  expect(dateInWords(read("-0043"), fr, "full")).toContain("av.\u00a0J.-C.")
})

describe("the span in view", () => {
  test.each([
    [spanOfYear(2017), "January 2017 – December 2017"],
    [{ from: instantOf(2009), to: instantOf(2027) }, "2009 – 2026"],
    [{ from: instantOf(2012, 5, 15), to: instantOf(2013, 7, 20) }, "May 2012 – July 2013"],
    [{ from: instantOf(2017, 9, 5), to: instantOf(2017, 9, 20) }, "5 September 2017 – 19 September 2017"],
    [{ from: instantOf(2017, 9, 5, 10), to: instantOf(2017, 9, 5, 12, 30) }, "5 September 2017, 10:00 – 12:30 UTC"],
    [
      { from: instantOf(2017, 9, 5, 22), to: instantOf(2017, 9, 6, 2) },
      "5 September 2017, 22:00 UTC – 6 September 2017, 02:00 UTC",
    ],
    [{ from: instantOf(2017, 9, 5), to: instantOf(2017, 9, 5) }, "5 September 2017, 00:00 UTC"],
    [{ from: instantOf(-138e8), to: instantOf(2027) }, "13.8 billion years ago – 2026"],
    [{ from: instantOf(-14_352_000_081), to: instantOf(552_000_000) }, "14.4 billion years ago – 600,000,000"],
    [{ from: instantOf(-49), to: instantOf(31) }, "50 BC – AD 30"],
  ])("%j is “%s”", (span, words) => {
    expect(spanInWords(span, en)).toBe(words)
  })
})

test("a year and a month can be named alone", () => {
  expect([2017, 1066, 476, 0, -43, -138e8].map((year) => yearInWords(year, en))).toEqual([
    "2017",
    "1066",
    "AD 476",
    "1 BC",
    "44 BC",
    "13.8 billion years ago",
  ])
  expect(monthInWords(2017, 8, fr)).toBe("août 2017")
  expect(en.dates.monthName(9)).toBe("September")
  expect(fr.dates.monthShort(1)).toBe("janv.")
})

describe("why a text is no date", () => {
  test.each([
    ["2017-13-10", "month 13 does not exist; months run from 01 to 12", "write 2017-10-13"],
    [
      "13/10/2012",
      "“13/10/2012” is not an EDTF date; dates look like 2017, 2017-09-05, 2018~ or 2013-03/2017-09",
      "write 2012-10-13",
    ],
    ["2017-02-30", "day 30 does not exist in February 2017; its days run from 01 to 28", null],
    ["1999-02-3X", "day 3X does not exist in February 1999; its days run from 01 to 28", null],
    ["XXX1-02-29", "day 29 does not exist in XXX1-02", null],
    ["2019/2017", "“2019/2017” ends before it starts", "write 2017/2019"],
    [
      "2017-42",
      "42 is no month and no season; months run from 01 to 12, seasons, quarters and halves from 21 to 41",
      null,
    ],
    ["", "the date is empty; dates look like 2017, 2017-09 or 2017-09-05", null],
    ["/", "“/” has neither a start nor an end; give at least one", null],
  ])("%j: %s", (text, message, hint) => {
    const read = readDate(text)
    if (isDate(read)) throw new Error("a date after all")
    expect(failureInWords(read, en)).toEqual({ message, hint })
    const french = failureInWords(read, fr)
    expect(french.message).not.toBe(message)
    expect(french.hint).toBe(hint === null ? null : hint.replace("write", "écrire"))
  })

  test("every reason has its words in both languages", () => {
    for (const text of [
      "",
      "9".repeat(99),
      "x1",
      "2017-13",
      "2017-02-30",
      "2017-01-01T25:00:00",
      "2017-99",
      "2/1",
      "2017/2016",
      "/",
      "Y1E99",
    ]) {
      const read = readDate(text)
      if (isDate(read)) throw new Error(`${text} is a date`)
      for (const words of [en, fr]) expect(failureInWords(read, words).message.length).toBeGreaterThan(10)
    }
  })
})

test.each([
  ["2012-12-03/2012-12-06", "3–6 December 2012", "3–6 décembre 2012"],
  ["2012-12-01/2012-12-06", "1–6 December 2012", "1er–6 décembre 2012"],
  ["2012-03/2012-05", "March–May 2012", "mars–mai 2012"],
  ["2012-03/2013-05", "March 2012 – May 2013", "mars 2012 – mai 2013"],
  ["2012-03~/2012-05", "around March 2012 – May 2012", "vers mars 2012 – mai 2012"],
])("what both ends of %s share is said once", (text, english, french) => {
  const date = readDate(text)
  if (!isDate(date)) throw new Error(text)
  expect(dateInWords(date, en, "short")).toBe(english)
  expect(dateInWords(date, fr, "short")).toBe(french)
})
