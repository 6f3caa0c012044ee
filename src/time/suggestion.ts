/** Says whether a text is a date as it stands; a suggestion is made only of texts for which it holds. */
type IsDate = (text: string) => boolean

/**
 * The spelling that was probably meant, where one can be told: `13/10/2012` → `2012-10-13`, but nothing for `05/10/2012`,
 * which is May to one reader and October to another. Read once per bad date, so it may try several ways.
 */
export function suggestDate(text: string, isDate: IsDate): string | null {
  if (!/\d/.test(text)) return null
  const tidy = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[‐-―−]/g, "-")
    .replace(/’/g, "'")
  for (const attempt of [inOneGo, asPart, asSet, asPeriod, backwards]) {
    const written = attempt(tidy, isDate)
    if (written !== null && written !== text && isDate(written)) return written
  }
  return null
}

function inOneGo(text: string, isDate: IsDate): string | null {
  const joined = text.replaceAll(" ", "")
  return [text, joined, joined.toUpperCase()].find(isDate) ?? null
}

function asSet(text: string, isDate: IsDate): string | null {
  if (!/^[[{].*[\]}]$/.test(text)) return null
  const members = text.slice(1, -1).split(/(,|\.\.)/)
  const mended = members.map((member) => asPart(member.trim(), isDate) ?? member.trim())
  return `${text[0]!}${mended.join("")}${text.at(-1)!}`
}

const SEPARATORS = [/\//, / - /, / to /i, / until /i, / à /i, /\.\./, /(?<=\d{4})-(?=\d{4}$|[a-z])/i]
const STILL_GOING = /^(present|today|now|open|ongoing|aujourd'hui|en cours)$/i
const NOT_KNOWN = /^(unknown|inconnue?|\?)$/i

function asPeriod(text: string, isDate: IsDate): string | null {
  const since = /^(?:since|from|depuis|à partir de) (.+)$/i.exec(text)?.[1] ?? /^(\d{4}) ?-$/.exec(text)?.[1]
  if (since !== undefined) return join(asPart(since, isDate), "..")
  const until = /^(?:until|till|before|jusqu'en|jusqu'à|avant) (.+)$/i.exec(text)?.[1]
  if (until !== undefined) return join("..", asPart(until, isDate))
  for (const separator of SEPARATORS) {
    const sides = text.split(separator).map((side) => asSide(side.trim(), isDate))
    if (sides.length !== 2) continue
    const period = join(sides[0]!, sides[1]!)
    if (period !== null && isDate(period)) return period
  }
  return null
}

const join = (start: string | null, end: string | null): string | null =>
  start === null || end === null ? null : `${start}/${end}`

function asSide(side: string, isDate: IsDate): string | null {
  if (side === "" || side === "..") return side
  if (STILL_GOING.test(side)) return ".."
  if (NOT_KNOWN.test(side)) return ""
  return asPart(side, isDate)
}

/** Both ways round: `2019/2017`, and inside sets `[1670..1660]`. */
function backwards(text: string, isDate: IsDate): string | null {
  const sides = text.split("/")
  if (sides.length === 2) {
    const [start, end] = sides.map((side) => asSide(side.trim(), isDate))
    return join(end ?? null, start ?? null)
  }
  return text.replace(/([^[{,.]+)\.\.([^\]},.]+)/g, "$2..$1")
}

const pad = (digits: string, length: number): string => digits.padStart(length, "0")

function calendarDate(year: string, month: string, day?: string): string | null {
  const parts = [year, pad(month, 2), ...(day === undefined ? [] : [pad(day, 2)])]
  return parts.join("-")
}

/** Each way of writing one date, and what it is in EDTF. The first that fits and gives a date is taken. */
const SPELLINGS: readonly [RegExp, (parts: string[], isDate: IsDate) => string | null][] = [
  [/^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/, ([year, month, day]) => calendarDate(year!, month!, day)],
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, ([year, day, month]) => calendarDate(year!, month!, day)],
  [
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/,
    ([first, second, year]) => {
      const [a, b] = [Number(first), Number(second)]
      if (a !== b && a <= 12 && b <= 12) return null
      return a > 12 ? calendarDate(year!, second!, first) : calendarDate(year!, first!, second)
    },
  ],
  [/^(\d{4})(\d\d)(\d\d)?$/, ([year, month, day]) => calendarDate(year!, month!, day)],
  [/^[Yy]?([-+]?)0*(\d*)$/, ([sign, digits]) => signedYear(sign!, digits!)],
  [/^(\d{1,4}) ?(?:BCE?|av\.? ?J\.?-?C\.?)$/i, ([year]) => signedYear("-", String(Number(year) - 1))],
  [/^AD ?(\d{1,4})$/i, ([year]) => (Number(year) > 0 ? pad(year!, 4) : null)],
  [/^(\d{1,4}) ?(?:AD|CE|apr?\.? ?J\.?-?C\.?)$/i, ([year]) => (Number(year) > 0 ? pad(year!, 4) : null)],
  [/^(\d{1,2})(?:st|nd|rd|th|er)? ([a-zéèûô]+)\.?,? (\d{4})$/i, ([day, month, year]) => named(year!, month!, day)],
  [/^([a-zéèûô]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, ([month, day, year]) => named(year!, month!, day)],
  [/^([a-zéèûô]+)\.?,? (\d{4})$/i, ([month, year]) => named(year!, month!)],
  [/^[QT]([1-4])[ /-](\d{4})$/i, ([quarter, year]) => `${year!}-${32 + Number(quarter)}`],
  [/^(\d{4})[ /-]?[QT]([1-4])$/i, ([year, quarter]) => `${year!}-${32 + Number(quarter)}`],
  [/^(?:the |les )?(?:années )?(\d{2}[1-9])0s?$/i, ([decade]) => `${decade!}X`],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/i, ([century]) => `${pad(String(Number(century) - 1), 2)}XX`],
  [/^(\d{1,3})(u{1,3})$/i, ([known, open]) => known! + "X".repeat(open!.length)],
  [
    /^(\d{4}-\d\d-\d\d)[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?(Z|UTC|([+-]\d\d):?(\d\d)?))?$/i,
    ([day, hour, minute, second, zone, offsetHours, offsetMinutes]) => {
      const offset =
        offsetHours === undefined ? (zone === undefined ? "" : "Z") : offsetHours + `:${offsetMinutes ?? "00"}`
      return `${day!}T${pad(hour!, 2)}:${minute!}:${second ?? "00"}${offset}`
    },
  ],
  [
    /^(?:c\.|ca\.?|circa|about|around|approx\.?|vers|environ|≈) ?(\S.*)$/i,
    ([rest], isDate) => {
      const date = asPart(rest!, isDate)
      return date === null ? null : `${date}~`
    },
  ],
]

function asPart(text: string, isDate: IsDate): string | null {
  if (isDate(text)) return text
  for (const [spelling, write] of SPELLINGS) {
    const match = spelling.exec(text)
    const written = match === null ? null : write(match.slice(1), isDate)
    if (written !== null && isDate(written)) return written
  }
  return null
}

/** A bare number is a year only with a sign or with more than four digits: `85` may be a year or a century. */
function signedYear(sign: string, digits: string): string | null {
  if (digits === "" || digits === "0") return sign === "" ? null : "0000"
  const minus = sign === "-" ? "-" : ""
  if (digits.length > 4) return `Y${minus}${digits}`
  return sign === "" && digits.length < 4 ? null : minus + pad(digits, 4)
}

/** Beginnings of month and season names, English and French; what people type into files, whatever language they read in. */
const NAMES: readonly [RegExp, string][] = [
  [/^jan/, "01"],
  [/^f[eé][bv]/, "02"],
  [/^mar/, "03"],
  [/^a[pv]r/, "04"],
  [/^ma[yi]/, "05"],
  [/^jui?n/, "06"],
  [/^jui?l/, "07"],
  [/^a(ug|o[uû]t)/, "08"],
  [/^sep/, "09"],
  [/^oct/, "10"],
  [/^nov/, "11"],
  [/^d[eé]c/, "12"],
  [/^(spring|printemps)$/, "21"],
  [/^(summer|été)$/, "22"],
  [/^(autumn|fall|automne)$/, "23"],
  [/^(winter|hiver)$/, "24"],
]

function named(year: string, name: string, day?: string): string | null {
  const month = NAMES.find(([beginning]) => beginning.test(name.toLowerCase()))?.[1]
  return month === undefined ? null : calendarDate(year, month, day)
}
