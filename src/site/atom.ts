import { createHash } from "node:crypto"
import { eventAt, type EventIndex, type TimelineEvent } from "../timeline/model.ts"
import { doiLink, isSafeLink } from "../view/sourceNames.ts"
import { capitalised, dateOfEvent, describe, evidenceInWords, nameOfSource, textOf } from "./describe.ts"
import { escapeHtml, escapeXml } from "./escape.ts"
import { citedBy } from "./eventnodes.ts"
import { SITE_NAME, eventPathIn, feedFileOf, homeOf, linkFrom } from "./files.ts"
import { ICON_FILES } from "./icons.ts"
import { timestampOf } from "./isodate.ts"
import { languageOf } from "./languageof.ts"
import type { Page, Site } from "./page.ts"

export const MOST_ENTRIES = 500

/**
 * An Atom 1.0 feed (RFC 4287) of a timeline's events, latest first, undated ones last. `page`: the timeline's page in the
 * feed's language. An id comes from names alone, so that it stays when the site moves. The file does not say when an event was
 * last changed; `updated` is when the record was last checked, for all of them.
 */
export function atomOf(page: Page, site: Site): string {
  const { timeline, words } = page
  const file = feedFileOf(page)
  const link = (to: string) => escapeXml(linkFrom(site, { path: file }, to))
  const updated = timestampOf(timeline.checked, site.now)
  const title = textOf(timeline, timeline.title, words)
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(languageOf(page))}">`,
    `<id>${idOf(homeOf(page))}</id>`,
    `<title>${escapeXml(words.pages.feed(title))}</title>`,
    ...(timeline.summary === null
      ? []
      : [`<subtitle>${escapeXml(textOf(timeline, timeline.summary, words))}</subtitle>`]),
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(SITE_NAME)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${link(file)}"/>`,
    `<link rel="alternate" type="text/html" href="${link(homeOf(page))}"/>`,
    `<icon>${link(ICON_FILES.small)}</icon>`,
    ...latestOf(page).map((event) => entryOf(page, event, link, updated)),
    `</feed>`,
  ]
  return `${lines.join("\n")}\n`
}

function latestOf({ timeline }: Page): EventIndex[] {
  const { dated, length } = timeline
  const first = Math.max(0, dated - MOST_ENTRIES)
  const latest = Array.from({ length: dated - first }, (_, place) => eventAt(dated - 1 - place))
  const left = Math.min(length - dated, MOST_ENTRIES - latest.length)
  return [...latest, ...Array.from({ length: left }, (_, place) => eventAt(dated + place))]
}

function entryOf(page: Page, index: EventIndex, link: (to: string) => string, updated: string): string {
  const { timeline, words } = page
  const event = timeline.event(index)
  const path = eventPathIn(page, event.id)
  const lane = timeline.lanes[event.lane]
  const category = (term: string, label: string) => `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>`
  return [
    `<entry>`,
    `<id>${idOf(path)}</id>`,
    `<title>${escapeXml(textOf(timeline, event.title, words))}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${link(path)}"/>`,
    ...(lane?.label == null ? [] : [category(lane.id, textOf(timeline, lane.label, words))]),
    ...event.tags.map((tag) => category(tag, tag)),
    `<summary>${escapeXml(describe(timeline, { kind: "event", event: index }, words).description)}</summary>`,
    `<content type="html">${escapeXml(contentOf(page, event))}</content>`,
    `</entry>`,
  ].join("\n")
}

/** HTML: the date and the evidence in words, the text, the sources with their numbers. */
function contentOf(page: Page, event: TimelineEvent): string {
  const { timeline, words } = page
  const text = event.text === null ? "" : textOf(timeline, event.text, words)
  const paragraphs = [
    capitalised(dateOfEvent(event, timeline, words), words),
    evidenceInWords(event, timeline, words),
    ...text.split(/\n{2,}/).map((paragraph) => paragraph.trim()),
  ]
  const sources = citedBy(page, [event.index]).map((index) => {
    const { url, doi } = timeline.sources[index]!
    const name = escapeHtml(nameOfSource(timeline, index, words))
    const href = isSafeLink(url) ? url : doi === null ? null : doiLink(doi)
    const named = href === null ? name : `<a href="${escapeHtml(href)}">${name}</a>`
    return `<li value="${index + 1}">${named}</li>`
  })
  return [
    ...paragraphs.filter((paragraph) => paragraph !== "").map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(sources.length === 0 ? [] : [`<p>${escapeHtml(words.ui.panel.sources)}</p><ol>${sources.join("")}</ol>`]),
  ].join("")
}

/** Names below it are paths of pages. Drawn by lot once; another would make every entry new to those who read the feed. */
const NAMESPACE = Buffer.from("6c8b0f5d1e9a4d3b8f27a1c45e70d92b", "hex")

/** A name-based UUID (RFC 9562, version 5) as a URN. */
function idOf(path: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(path).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString("hex")
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${groups.join("-")}`
}
