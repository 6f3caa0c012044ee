export interface TomlTable {
  readonly name: string
  readonly values: Readonly<Record<string, string>>
}

/**
 * The tables of a TOML file in their order, `[[headers]]` once for each. It reads what netlify.toml needs, texts in
 * double quotes, and throws at every line that is anything else.
 */
export function readToml(text: string): TomlTable[] {
  const tables: { name: string; values: Record<string, string> }[] = []
  text.split("\n").forEach((line, index) => {
    const bare = line.trim()
    if (bare === "" || bare.startsWith("#")) return
    const table = /^\[\[([\w.-]+)\]\]$/.exec(bare) ?? /^\[([\w.-]+)\]$/.exec(bare)
    const pair = /^([\w-]+) = ("(?:[^"\\]|\\["\\])*")$/.exec(bare)
    const last = tables.at(-1)
    if (table !== null) tables.push({ name: table[1]!, values: {} })
    else if (pair !== null && last !== undefined && !(pair[1]! in last.values))
      last.values[pair[1]!] = JSON.parse(pair[2]!) as string
    else throw new Error(`netlify.toml:${index + 1}: ${line}`)
  })
  return tables
}
