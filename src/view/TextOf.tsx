import { baseOf } from "../timeline/text.ts"
import type { Text } from "../timeline/model.ts"
import { useReading } from "./reading.ts"

/**
 * A text of the file in the reader's language, marked with the language it came in where that differs. A word without an
 * end is parted: in letters between which no line breaks, a browser takes minutes to set 100,000 of them.
 */
export function TextOf({ text }: { readonly text: Text }) {
  const { local, words } = useReading()
  const { value, language } = local(text)
  const isForeign = baseOf(language) !== baseOf(words.tag)
  return (
    <span dir="auto" lang={isForeign ? language : undefined}>
      {value.replace(/[!-\u0dff]{500}/g, "$& ")}
    </span>
  )
}

/** `\n\n` is a paragraph, as the file format says; nothing else is markup. */
export function Paragraphs({ text, className }: { readonly text: Text; readonly className: string }) {
  const { local } = useReading()
  const { value, language } = local(text)
  return (
    <div className={className}>
      {value.split(/\n{2,}/).map((paragraph, place) => (
        <p key={place}>
          <TextOf text={{ [language]: paragraph }} />
        </p>
      ))}
    </div>
  )
}
