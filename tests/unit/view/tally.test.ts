import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"

test.each([
  [0, "0 of 32 shown", "0 sur 32 affiché"],
  [1, "1 of 32 shown", "1 sur 32 affiché"],
  [2, "2 of 32 shown", "2 sur 32 affichés"],
])("a tally of %i agrees with its number", (count, english, french) => {
  expect([en.ui.foot.someShown(count, 32), fr.ui.foot.someShown(count, 32)]).toEqual([english, french])
})
