import { FLAG, eventAt, sourceAt, type EventIndex, type SourceIndex, type Timeline } from "../timeline/model.ts"
import { eventsInYear } from "../timeline/lookup.ts"
import { sourceNode, wholeSourceNode, type Node } from "./citednodes.ts"
import { nameOfTarget, textOf } from "./describe.ts"
import { citedBy, eventList, wholeEventNode } from "./eventnodes.ts"
import { CARD, SITE_NAME, dataFileOf, homeOf, linkFrom, placeOf } from "./files.ts"
import { isoOf, isoYearsOf } from "./isodate.ts"
import { languageOf } from "./languageof.ts"
import type { Page, Site } from "./page.ts"

/**
 * A page as data, in the vocabulary of schema.org. It says what the file says and no more: that a timeline is about a
 * person, or where an event took place, is not in the format. Each source on the page is a `citation`; every node hangs on
 * the page, since only a work can cite. Addresses are relative where the site does not know its own.
 */
export function jsonLdOf(page: Page, site: Site): Node {
  const { timeline, target } = page
  const link = (to: string) => linkFrom(site, page, to)
  const encoding = { "@type": "MediaObject", contentUrl: link(dataFileOf(page)), encodingFormat: "application/json" }
  return {
    "@context": "https://schema.org",
    "@type": target.kind === "timeline" || target.kind === "year" ? "CollectionPage" : "ItemPage",
    "@id": link(placeOf(page)),
    url: link(placeOf(page)),
    name: page.title,
    description: page.description,
    inLanguage: languageOf(page),
    image: { "@type": "ImageObject", contentUrl: link(page.card), ...pictureSize },
    ...(target.kind === "timeline" ? { ...ofWhole(timeline), encoding } : { isPartOf: wholeOf(page, site) }),
    ...(target.kind === "event" ? tagsOf(timeline, target.event) : {}),
    breadcrumb: breadcrumbOf(page, site),
    mainEntity: mainOf(page, site),
    ...(target.kind === "source" ? { mentions: eventList(page, site, timeline.citing(target.source)) } : {}),
    citation: sourcesOn(page).map((source) => sourceNode(page, site, source)),
  }
}

function mainOf(page: Page, site: Site): Node {
  const { timeline, target, words } = page
  switch (target.kind) {
    case "timeline":
    case "embed":
      return eventList(page, site, eventsOf(timeline))
    case "year": {
      const name = nameOfTarget(timeline, target, words)
      return { ...eventList(page, site, eventsInYear(timeline, target.year)), name }
    }
    case "event":
      return wholeEventNode(page, site, target.event)
    case "source":
      return wholeSourceNode(page, site, target.source)
  }
}

const pictureSize = { width: CARD.width, height: CARD.height, encodingFormat: CARD.type }

/** Every source that stands on a page: of its events, or of the whole file; with a source, those that share its origin. */
function sourcesOn(page: Page): readonly SourceIndex[] {
  const { timeline, target } = page
  const all = () => timeline.sources.map((_, index) => sourceAt(index))
  switch (target.kind) {
    case "timeline":
    case "embed":
      return all()
    case "year":
      return citedBy(page, eventsInYear(timeline, target.year))
    case "event":
      return citedBy(page, [target.event])
    case "source": {
      const { origin } = timeline.sources[target.source]!
      return all().filter((each) => each === target.source || timeline.sources[each]!.origin === origin)
    }
  }
}

const eventsOf = ({ length }: Timeline): readonly EventIndex[] => Array.from({ length }, (_, index) => eventAt(index))

function ofWhole(timeline: Timeline): Node {
  const { columns, extent, checked } = timeline
  const goesOn = columns.flags.some((flags) => (flags & FLAG.openEnd) !== 0)
  const years = extent === null ? null : isoYearsOf(extent, goesOn)
  const day = isoOf(checked)
  return { ...(years === null ? {} : { temporalCoverage: years }), ...(day === null ? {} : { lastReviewed: day }) }
}

const wholeOf = (page: Page, site: Site): Node => ({
  "@type": "CollectionPage",
  "@id": linkFrom(site, page, homeOf(page)),
  name: textOf(page.timeline, page.timeline.title, page.words),
})

const tagsOf = (timeline: Timeline, event: EventIndex): Node => {
  const { tags } = timeline.event(event)
  return tags.length === 0 ? {} : { keywords: tags.join(", ") }
}

/** The way down to a page: the list of timelines, where there is one, the timeline, what is shown of it. */
function breadcrumbOf(page: Page, site: Site): Node {
  const { timeline, target, words } = page
  const name = nameOfTarget(timeline, target, words)
  const steps = [
    ...(site.timelines.length > 1 ? [{ name: SITE_NAME, path: "" }] : []),
    { name: textOf(timeline, timeline.title, words), path: homeOf(page) },
    ...(name === null ? [] : [{ name, path: placeOf(page) }]),
  ]
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name: step.name,
      item: linkFrom(site, page, step.path),
    })),
  }
}
