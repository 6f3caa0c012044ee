import { enDetails } from "./en-details.ts"
import { enReading } from "./en-reading.ts"
import { enView } from "./en-view.ts"
import { wholeWords } from "./words.ts"

/** Every word in English, for what is no page: the command line, the build, the tests. */
export const en = wholeWords(enView, enDetails, enReading)
