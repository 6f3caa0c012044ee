import { frDetails } from "./fr-details.ts"
import { frReading } from "./fr-reading.ts"
import { frView } from "./fr-view.ts"
import { wholeWords } from "./words.ts"

/** Every word in French, for what is no page: the command line, the build, the tests. */
export const fr = wholeWords(frView, frDetails, frReading)
