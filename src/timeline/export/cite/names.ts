import type { DownloadWords } from "../../../time/languages/words.ts"
import type { Name } from "../../model.ts"

type CiteWords = DownloadWords["cite"]

/** One with a given name, which goes after the family name at the start of an entry. */
const isInverted = ({ given, literal }: Name): boolean => literal === undefined && given !== undefined && given !== ""

const inverted = (name: Name, given = name.given): string =>
  isInverted(name) ? `${name.family ?? ""}, ${given ?? ""}` : (name.literal ?? name.family ?? "")
const natural = (name: Name): string =>
  isInverted(name) ? `${name.given ?? ""} ${name.family ?? ""}` : (name.literal ?? name.family ?? "")

/** `Geoffrey E.` → `G. E.`, `Jean-Paul` → `J.-P.` */
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .map((part) =>
      part
        .split("-")
        .filter((each) => each !== "")
        .map((each) => `${String.fromCodePoint(each.codePointAt(0)!).toUpperCase()}.`)
        .join("-"),
    )
    .join(" ")

/** APA 7, 9.8: up to 20 names; of more the first 19, an ellipsis and the last. */
export function namesApa(names: readonly Name[]): string {
  const written = names.map((name) => inverted(name, initials(name.given ?? "")))
  const last = written.at(-1) ?? ""
  if (written.length < 2) return last
  if (written.length > 20) return `${written.slice(0, 19).join(", ")}, … ${last}`
  const before = written.slice(0, -1).join(", ")
  return `${before}${written.length > 2 || isInverted(names[0]!) ? "," : ""} & ${last}`
}

/** Chicago 18, 13.107: up to six names; of more the first three. */
export const namesChicago = (names: readonly Name[], say: CiteWords): string =>
  names.length > 6 ? `${listed(names.slice(0, 3), "")}, ${say.etAl}` : listed(names, say.and)

/** MLA 9, 5.7: one or two names; of more the first. */
export const namesMla = (names: readonly Name[], say: CiteWords): string =>
  names.length > 2 ? `${inverted(names[0]!)}, ${say.etAl}` : listed(names, say.and)

/** The first as it is looked up, the others as they are said. "" for `and`: none stands before the last. */
function listed(names: readonly Name[], and: string): string {
  const written = names.map((name, place) => (place === 0 ? inverted(name) : natural(name)))
  if (written.length < 2 || and === "") return written.join(", ")
  const before = written.slice(0, -1).join(", ")
  return `${before}${written.length > 2 || isInverted(names[0]!) ? "," : ""} ${and} ${written.at(-1)!}`
}
