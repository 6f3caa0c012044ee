import { expect, test } from "vitest"
import { baseOf, textIn } from "../../../src/timeline/text.ts"

const texts = { en: "Colour", "en-US": "Color", fr: "Couleur" }

test.each([
  ["the exact tag", texts, "en-US", "fr", "Color", "en-US"],
  ["the base language", texts, "en-GB", "fr", "Colour", "en"],
  ["the language of the file", texts, "de", "fr", "Couleur", "fr"],
  ["the first given", texts, "de", "it", "Colour", "en"],
  ["tags in any case", texts, "EN-us", "fr", "Color", "en-US"],
  ["a plain string, in the language of the file", "Plain", "de", "fr", "Plain", "fr"],
  ["no text at all", {}, "de", "fr", "", "fr"],
])("a text falls back to %s", (_, text, wanted, language, value, tag) => {
  expect(textIn(text, wanted, language)).toEqual({ value, language: tag })
})

test("the base of a tag is its language", () => {
  expect([baseOf("fr-CA"), baseOf("fr")]).toEqual(["fr", "fr"])
})
