import * as v from "valibot"
import { image as imageSchema } from "../format.ts"
import type { TimelineEvent } from "../model.ts"
import type { CitationRest, Rest } from "../records.ts"
import { hasFields, isListOf, isOneOf, isString, isText, orNull, type Shape } from "../shape.ts"
import { isWellFormed } from "../utf8.ts"

/** Plain text that UTF-8 can hold stands as itself; any other title is in the rest. */
export const isPlain = (title: TimelineEvent["title"]): title is string =>
  typeof title === "string" && isWellFormed(title)

/** What of an event is neither in a column nor its id, date or plain title. `idOf` names the related events. */
export function restOf(event: TimelineEvent, idOf: (index: TimelineEvent["index"]) => string): Rest {
  const { title, text, isUnverified, related, image, citations } = event
  const cited = citations.map(({ source, sourceId, says, quote, locator }): CitationRest | null => {
    const said = {
      ...(source === null && { sourceId }),
      ...(says !== null && { says }),
      ...(quote !== null && { quote }),
      ...(locator !== null && { locator }),
    }
    return Object.keys(said).length === 0 ? null : said
  })
  const last = cited.findLastIndex((said) => said !== null)
  return {
    ...(!isPlain(title) && { title }),
    ...(text !== null && { text }),
    ...(isUnverified && { unverified: true as const }),
    ...(related.length > 0 && { related: related.map(idOf) }),
    ...(image !== null && { image }),
    ...(last >= 0 && { citations: cited.slice(0, last + 1) }),
  }
}

const orNothing =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value)
const isAddress: Shape = (value) => v.is(imageSchema.entries.src, value)

/** Can a value be what restOf gives? */
export const isRest = hasFields({
  title: orNothing(isText),
  text: orNothing(isText),
  unverified: orNothing(isOneOf([true])),
  related: orNothing(isListOf(isString)),
  image: orNothing(hasFields({ src: isAddress, alt: isText, credit: orNull(isText) })),
  citations: orNothing(
    isListOf(
      orNull(
        hasFields({
          sourceId: orNothing(isString),
          says: orNothing(isText),
          quote: orNothing(isString),
          locator: orNothing(isString),
        }),
      ),
    ),
  ),
})
