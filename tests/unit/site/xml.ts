/** An element as read by `readXml`; its text is that of the element alone, without its children's. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
/** XML 1.0, section 2.2. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const TOKEN =
  /<\?xml [^<>?]*\?>|<!--(?:(?!--)[\s\S])*-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y

/** Reads the XML that we write, strictly: what is not well formed throws. No DTD, no CDATA, no single quotes. */
export function readXml(text: string): Element {
  const unfit = UNFIT.exec(text)
  if (unfit !== null) throw new Error(`a character that XML can't hold, at ${unfit.index}`)
  const top: Element = { name: "", attributes: {}, children: [], text: "" }
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)
    if (token === null) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`)
    const [, closed, opened, written = "", empty, words] = token
    const parent = open.at(-1)!
    if (words !== undefined) parent.text += plain(words)
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing, at ${at}`)
    if (opened === undefined) continue
    const attributes: Record<string, string> = {}
    for (const [, key = "", value = ""] of written.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
      if (Object.hasOwn(attributes, key)) throw new Error(`${key} twice in <${opened}>, at ${at}`)
      attributes[key] = plain(value)
    }
    const element: Element = { name: opened, attributes, children: [], text: "" }
    parent.children.push(element)
    if (empty === "") open.push(element)
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is left open`)
  if (top.children.length !== 1 || top.text.trim() !== "") throw new Error("not one element at the top")
  return top.children[0]!
}

const plain = (text: string): string =>
  text.replace(/&([^;\s]*;)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? ""
    const code = /^#(\d+)$/.exec(name)?.[1]
    const value = code === undefined ? ENTITIES[name] : String.fromCodePoint(Number(code))
    if (value === undefined) throw new Error(`no such entity: &${name}`)
    return value
  })

export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((each) => each.name === name)

export const childOf = (element: Element, name: string): Element => {
  const [first, second] = childrenOf(element, name)
  if (first === undefined || second !== undefined) throw new Error(`not one <${name}> in <${element.name}>`)
  return first
}
