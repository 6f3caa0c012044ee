import type { Source } from "../../model.ts"
import type { SourcesAsked } from "../sourcesasked.ts"
import { apa, authorApa, yearApa } from "./apa.ts"
import { chicago } from "./chicago.ts"
import { inOrder } from "./letters.ts"
import { mla } from "./mla.ts"
import { joined, roman, textOfRuns, type Run } from "./runs.ts"

export type Style = "apa" | "chicago" | "mla"
export const STYLES: readonly Style[] = ["apa", "chicago", "mla"]

/** An entry of a bibliography. `letter` is what APA tells works of one year apart by. */
export function citationOf(source: Source, style: Style, asked: SourcesAsked, letter = ""): readonly Run[] {
  const entry =
    style === "apa" ? apa(source, asked, letter) : style === "chicago" ? chicago(source, asked) : mla(source, asked)
  const kept = source.archived === null ? [] : [roman(asked.say.archived(source.archived))]
  // A period would be taken for a part of the address.
  return joined([entry, kept], " ")
}

/** A bibliography in its order. In APA works of one author and year are told apart by letters. */
export function bibliographyOf(
  sources: readonly Source[],
  style: Style,
  asked: SourcesAsked,
): readonly (readonly Run[])[] {
  const letters = style === "apa" ? lettersOf(sources, asked) : null
  return sources
    .map((source) => citationOf(source, style, asked, letters?.get(source) ?? ""))
    .sort((a, b) => textOfRuns(a).localeCompare(textOfRuns(b), asked.words.tag))
}

function lettersOf(sources: readonly Source[], asked: SourcesAsked): ReadonlyMap<Source, string> {
  const groups = new Map<string, Source[]>()
  for (const source of new Set(sources)) {
    const author = authorApa(source)
    if (author === "") continue
    const key = JSON.stringify([author, yearApa(source, asked)])
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  const lettered = [...groups.values()].filter(({ length }) => length > 1)
  return new Map(lettered.flatMap((group) => inOrder(group, asked).map((source, place) => [source, letterAt(place)])))
}

/** a to z, then aa. */
const letterAt = (place: number): string =>
  (place < 26 ? "" : letterAt(Math.floor(place / 26) - 1)) + String.fromCharCode(97 + (place % 26))
