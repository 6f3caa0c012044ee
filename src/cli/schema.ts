import { toJsonSchema } from "@valibot/to-json-schema"
import { file, lane, event, citation, image, source, text, authorName, cslDate } from "../timeline/format.ts"

type Node = Record<string, unknown>

const DEFINITIONS = { text, lane, event, citation, image, source, authorName, cslDate }

/** What editors show beside a field. Here and not in format.ts, so that no reader downloads them. */
const DESCRIPTIONS: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  file: {
    $schema: "Address of this schema, for editors. The viewer ignores it.",
    format: "Version of the format.",
    id: "The timeline's path in addresses. Default: the file's name.",
    title: "Title of the timeline.",
    summary: "One or two sentences on what the timeline is about.",
    language: "Language of every plain string in the file, as a BCP 47 tag. Default: en.",
    checked: "When the record was last checked against its sources (EDTF).",
    today: "Where open-ended periods end on screen, as one moment (EDTF). Default: the day of viewing.",
    lanes: "Lanes, in their order on screen. Default: one unnamed lane.",
    events: "The events, in any order.",
    sources: "The sources that citations name.",
  },
  text: "Plain text in the file's language, or one text per language tag. Two line breaks begin a paragraph.",
  lane: { id: "Name of the lane inside this file.", label: "What readers see." },
  event: {
    id: "Unique in the file; links lead to it. Default: derived from title and date.",
    date:
      "EDTF (ISO 8601-2:2019), such as 2017, 2017-09-05, 2013-03/2017-09, 2019~/.., [2017-09..2019-05-16], 201X or " +
      "Y-170000002. Required unless undated is true.",
    undated: "True when it is known to have happened and no date is known. Default: false.",
    title: "What happened, in a few words.",
    text: "What there is to say about it.",
    lane: "Id of the lane. Default: the first lane.",
    kind: "An absence says that a search over the date found nothing. Default: happening.",
    importance: "Decides whose label survives when space is short; 5 is most important. Default: 3.",
    unverified: "True when readers should not take this as established. Default: false.",
    tags: "Words to filter by.",
    related: "Ids of related events.",
    image: "Loaded only after a reader opens the event.",
    citations: "Which sources say what. How sure the event is follows from them.",
  },
  image: {
    src: "Address of the image: http, https or a relative path.",
    alt: "What the image shows, for those who don't see it.",
    credit: "Who made it.",
  },
  citation: {
    source: "Id of a source.",
    stance: "records: the source is the thing itself, such as the paper or the announcement. Default: supports.",
    says: "What the source says on this point, in your words.",
    quote: "A short verbatim quotation, in the source's language.",
    locator: "Page, paragraph or time code.",
  },
  source: {
    id: "Unique in the file; citations name it.",
    type: "Type of the CSL-JSON item. Default: document.",
    title: "Title of the source.",
    author: "Authors, in their order.",
    publisher: "Who published it.",
    "container-title": "The journal, newspaper, site or collection it appeared in.",
    volume: "Volume of the journal, the book or the series.",
    issue: "Issue of the journal or magazine.",
    page: "Pages it stands on, such as 45-67.",
    edition: "Edition, as a number or in words.",
    number: "Number of the report, the patent, the standard or the article.",
    "collection-title": "The series it appeared in.",
    "event-title": "The conference or other event at which it was given.",
    "publisher-place": "Where its publisher is.",
    ISBN: "International standard book number.",
    ISSN: "International standard serial number.",
    issued: "When it was published: EDTF, or CSL date-parts.",
    accessed: "When it was last looked at: EDTF, or CSL date-parts.",
    URL: "Address, http or https.",
    DOI: "Digital object identifier, such as 10.1145/3065386.",
    language: "Language of the source, as a BCP 47 tag.",
    note: "Anything readers should know about the source.",
    archived: "Address of a kept copy, http or https.",
    origin: "Sources that repeat one another share an origin and count once as evidence. Default: the source's own id.",
    rank: "A tertiary source (an encyclopedia, a listing, a generated note) is never a second origin. Default: secondary.",
  },
  authorName: "A person, or under literal an organisation, as in CSL-JSON.",
  cslDate: "A date as in CSL-JSON: one or two of [year, month, day].",
}

/** The published schema, JSON Schema draft 2020-12, from the definition that also validates. */
export function makeSchema(): Node {
  const { $schema, ...root } = toJsonSchema(file, {
    target: "draft-2020-12",
    typeMode: "input",
    definitions: DEFINITIONS,
  }) as Node
  const definitions = root["$defs"] as Record<string, Node>
  describe(root, DESCRIPTIONS["file"])
  for (const [name, definition] of Object.entries(definitions)) describe(definition, DESCRIPTIONS[name])
  return { $schema, title: "Sourceline timeline, format sourceline/1", ...root }
}

function describe(node: Node, said: (typeof DESCRIPTIONS)[string] | undefined): void {
  if (typeof said === "string") node["description"] = said
  if (typeof said !== "object") return
  const properties = node["properties"] as Record<string, Node>
  for (const [name, property] of Object.entries(properties)) {
    const description = said[name]
    if (description === undefined) throw new Error(`the field ${name} has no description; add one in src/cli/schema.ts`)
    property["description"] = description
  }
}

/** As it is committed: what differs from this is out of date. */
export const schemaText = (): string => `${JSON.stringify(makeSchema(), null, 2)}\n`
