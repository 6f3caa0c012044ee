import { parsers } from "prettier/plugins/yaml"

export type Yaml = string | null | readonly Yaml[] | { readonly [key: string]: Yaml }

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly (Node | null)[]
}

/** What a YAML file says, read by prettier's parser, which throws where the syntax is wrong. Scalars stay texts. */
export async function readYaml(text: string): Promise<Yaml> {
  const parse = parsers.yaml.parse as (text: string, options: object) => Promise<Node>
  const body = (await parse(text, {})).children?.[0]?.children?.find((node) => node?.type === "documentBody")
  return valueOf(body)
}

function valueOf(node: Node | null | undefined): Yaml {
  if (node === null || node === undefined) return null
  const children = node.children ?? []
  switch (node.type) {
    case "documentBody":
    case "mappingKey":
    case "mappingValue":
    case "sequenceItem":
    case "flowSequenceItem":
      return valueOf(children[0])
    case "plain":
    case "quoteSingle":
    case "quoteDouble":
    case "blockLiteral":
      return node.value ?? null
    case "sequence":
    case "flowSequence":
      return children.map(valueOf)
    case "mapping":
      return Object.fromEntries(
        children.map((item) => [textOf(valueOf(item?.children?.[0])), valueOf(item?.children?.[1])]),
      )
    default:
      throw new Error(`${node.type} is not read here`)
  }
}

/** The value at a path of names and numbers: "jobs.build.steps.0.uses". */
export function at(yaml: Yaml, path: string): Yaml {
  return path.split(".").reduce<Yaml>((value, key) => {
    const inside = value === null || typeof value === "string" ? undefined : (value as Record<string, Yaml>)[key]
    if (inside === undefined) throw new Error(`nothing at ${key} of ${path}`)
    return inside
  }, yaml)
}

function textOf(yaml: Yaml): string {
  if (typeof yaml !== "string") throw new Error(`expected a text, not ${JSON.stringify(yaml)}`)
  return yaml
}

export const textAt = (yaml: Yaml, path: string): string => textOf(at(yaml, path))

export function listAt(yaml: Yaml, path: string): readonly Yaml[] {
  const list = at(yaml, path)
  if (!Array.isArray(list)) throw new Error(`expected a list at ${path}`)
  return list as readonly Yaml[]
}
