import { Fragment, type ReactNode } from "react"
import type { Text } from "../../timeline/model.ts"
import { baseOf } from "../../timeline/text.ts"
import { useReading } from "./reading.ts"

/** A text of the file, held apart from what stands around it and marked with its language where that is another. */
export function TextOf({ text }: { readonly text: Text }) {
  const { local, words } = useReading()
  const { value, language } = local(text)
  return <bdi lang={foreign(language, words.tag)}>{value}</bdi>
}

/** null of a text in the page's own language. */
export const foreign = (language: string, own: string): string | undefined =>
  baseOf(language) === baseOf(own) ? undefined : language

/** `\n\n` is a paragraph, as the file format says; nothing else is markup. `children` end the last one. */
export function Paragraphs(props: { readonly text: Text; readonly className: string; readonly children?: ReactNode }) {
  const { local, words } = useReading()
  const { value, language } = local(props.text)
  const paragraphs = value
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
  return paragraphs.map((paragraph, place) => (
    <p key={place} className={props.className} dir="auto">
      <span lang={foreign(language, words.tag)}>{paragraph}</span>
      {place === paragraphs.length - 1 && props.children}
    </p>
  ))
}

/** Facts with a middle dot between, which no line begins with. */
export function Dotted({ parts }: { readonly parts: readonly ReactNode[] }) {
  const shown = parts.filter((part) => part !== null && part !== false && part !== "")
  return shown.map((part, place) => (
    <Fragment key={place}>
      {place > 0 && "\u00a0· "}
      {part}
    </Fragment>
  ))
}

/** A full stop, where a text has none of its own. */
export const stopAfter = (text: string): string => (/[.!?…。！？]["”’»)\]]*$/u.test(text.trimEnd()) ? "" : ".")
