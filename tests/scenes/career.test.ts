import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { instantAt } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { readTimeline } from "../../src/timeline/read.ts"
import { NOW } from "../make.ts"
import { describeScene } from "./describe.ts"
import { stage, type StageOptions } from "./stage.ts"

const career = readTimeline(readFileSync("data/timelines/alex-krizhevsky.json"), {
  slug: "alex-krizhevsky",
  now: NOW,
  words: en,
}).timeline!

const day = (text: string) => instantAt(Date.parse(text))
const months = { from: day("2012-05-15"), to: day("2013-07-31") }

const PAGES: Record<string, StageOptions> = {
  "the whole, wide": { emphasis: { selected: career.indexOf("left-google"), year: { year: 2017, count: 6 } } },
  "the whole, wide, in French": { words: fr },
  "months of 2012 and 2013": { span: months, emphasis: { selected: career.indexOf("google-buys-dnnresearch") } },
  "the whole on a phone": { width: 390, height: 400 },
  "an hour of a day": { span: { from: day("2013-03-12T09:00:00Z"), to: day("2013-03-12T10:00:00Z") } },
}

test.each(Object.entries(PAGES))("%s", async (name, options) => {
  const { scene } = stage(career, options)
  await expect(describeScene(scene, career)).toMatchFileSnapshot(`career/${name.replaceAll(/[ ,]+/g, "-")}.txt`)
})

test("on a desk the thread of what he left leads on to the panel, under its row and round no other event", () => {
  const { scene } = stage(career, { width: 1060, height: 668, emphasis: { selected: career.indexOf("left-google") } })
  const own = scene.labels.find(({ sheet }) => sheet !== null)!
  expect(own.side).toBe("left")
  expect(scene.thread).toMatchObject({ isDown: true, corridor: null })
  expect(scene.thread!.laneTop).toBeGreaterThan(scene.thread!.y)
  expect(
    scene.chips.filter(({ box }) => box.y < scene.thread!.laneTop && box.y + box.height > scene.thread!.laneTop),
  ).toEqual([])
})
