import { LANGUAGES } from "virtual:words/whole"
import { renderToString } from "react-dom/server"
import { commandsOf, timelineOf } from "../../../src/embed/hostaddress.ts"
import { readMessage } from "../../../src/embed/readmessage.ts"
import { chooseLanguage } from "../../../src/entry/languages.ts"
import { loadFrameWords } from "../../../src/entry/framewords.ts"
import { loadPageWords } from "../../../src/entry/pagewords.ts"
import { wantedAt } from "../../../src/entry/place.ts"
import { problemsOf } from "../../../src/site/bundled.ts"
import { pagesOf } from "../../../src/site/pagelist.ts"
import { readAddress } from "../../../src/state/address.ts"
import type { LanguageTag } from "../../../src/state/state.ts"
import { detailsOf } from "../../../src/view/detailwords.ts"
import { shareWordsOf } from "../../../src/view/sharewords.ts"
import { stillDrawing } from "../../../src/view/stilldrawing.ts"
import { makeFile, makeTimeline } from "../../make.ts"
import { viewerWith } from "../../viewer.tsx"

// What newlanguage.test.ts runs with a language that the project has not.

async function offered(tag: LanguageTag): Promise<object> {
  const words = LANGUAGES.find((each) => each.tag === tag)
  if (words === undefined) throw new Error(`no language ${tag}`)
  const file = makeFile({ title: { en: "A timeline", [tag]: "Another" } })
  const timeline = makeTimeline(file)
  const place = { root: new URL("https://example.org/"), up: "./", slugs: ["test"], files: new Map<string, URL>() }
  const html = renderToString(viewerWith({ file, words, inHand: {}, later: null, drawing: stillDrawing }))
  const bundled = { file: "test.json", slug: "test", text: JSON.stringify(file), timeline, problems: [] }
  const [page, frame] = await Promise.all([loadPageWords(tag), loadFrameWords(tag)])
  return {
    button: new RegExp(`<button[^>]*lang="${tag}"[^>]*>.*?</button>`).exec(html)?.[0],
    address: readAddress([], new Map([["lang", tag]]), timeline, detailsOf(words)).language,
    browser: chooseLanguage(undefined, [`${tag}-CA`], null),
    folder: wantedAt(place, { pathname: `/test/${tag}/2017/`, search: "" }),
    pages: pagesOf(timeline, LANGUAGES)
      .filter((each) => each.language === tag)
      .map(({ path }) => path),
    problems: Object.keys(problemsOf(bundled, timeline, LANGUAGES)),
    fetched: [page.tag, Object.keys(page.tools ?? {}), frame.tag, typeof frame.embed?.open],
    dialog: shareWordsOf(page).close,
    ...onHost(place.root, tag),
    refused: readMessage({ sourceline: 1, command: "language", args: {} }, false),
  }
}

/** Of the script for other pages, which reads addresses as a page does. */
function onHost({ href }: URL, tag: LanguageTag): object {
  Object.assign(globalThis, { document: { baseURI: href } })
  try {
    return {
      frames: timelineOf(`/test/${tag}/embed/`) === timelineOf("/test/embed/"),
      link: commandsOf(`/test/${tag}/2017/`).at(-1),
    }
  } finally {
    Reflect.deleteProperty(globalThis, "document")
  }
}

/** What the viewer, the build and the script for other pages make of it. */
export const OFFERED = await offered("xx" as LanguageTag)
