import { at, listAt, textAt, type Yaml } from "./yaml.ts"
import { readToml } from "./toml.ts"

/** What a host sends for a path, as its configuration says: names in small letters. */
export type Headers = Readonly<Record<string, string>>
export type Host = (path: string) => Headers

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&")

/** Netlify: `:name` is one folder, a `*` anything; of rules that set the same header the last that matches holds. */
export function netlify(text: string): Host {
  const rules: { matches: RegExp; set: Readonly<Record<string, string>> }[] = []
  let pattern: string | null = null
  for (const { name, values } of readToml(text)) {
    if (name === "headers") pattern = values["for"] ?? null
    else if (name === "headers.values" && pattern !== null)
      rules.push({ matches: netlifyPattern(pattern), set: values })
  }
  return (path) => {
    const headers: Record<string, string> = {}
    for (const { matches, set } of rules)
      if (matches.test(path)) for (const [name, value] of Object.entries(set)) headers[name.toLowerCase()] = value
    return headers
  }
}

/** A `*` that ends a path lets the slash before it be missing: `/embed/*` takes in embed.js. */
function netlifyPattern(pattern: string): RegExp {
  const parts = pattern.split("/").filter((part) => part !== "")
  const regexp = parts.map((part) => {
    if (part.startsWith(":")) return "[^/]+"
    return part === "*" ? "?.*" : escape(part).replaceAll("*", ".*")
  })
  return new RegExp(`^/${regexp.join("/")}/?$`, "iu")
}

/** Cloudflare Pages: rules that match add to one another with a comma, and `! Name` takes a header away. */
export function cloudflare(text: string): Host {
  const rules: { matches: RegExp; set: Record<string, string>; unset: string[] }[] = []
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return
    if (line.length > 2000) throw new Error(`_headers:${index + 1}: Cloudflare reads 2,000 characters of a line`)
    const header = /^ {2}([\w-]+): (\S.*)$/.exec(line)
    const taken = /^ {2}! ([\w-]+)$/.exec(line)
    const rule = rules.at(-1)
    if (/^\/[^\s*]*\*?[^\s*]*$/.test(line))
      rules.push({ matches: new RegExp(`^${escape(line).replace("*", ".*")}$`), set: {}, unset: [] })
    else if (header !== null && rule !== undefined) rule.set[header[1]!.toLowerCase()] = header[2]!
    else if (taken !== null && rule !== undefined) rule.unset.push(taken[1]!.toLowerCase())
    else throw new Error(`_headers:${index + 1}: ${line}`)
  })
  return (path) => {
    const headers = new Map<string, string>()
    for (const { matches, set, unset } of rules) {
      if (!matches.test(path)) continue
      for (const name of unset) headers.delete(name)
      for (const [name, value] of Object.entries(set)) {
        const before = headers.get(name)
        headers.set(name, before === undefined ? value : `${before}, ${value}`)
      }
    }
    return Object.fromEntries(headers)
  }
}

/** CloudFront: the first behaviour whose pattern matches, else the default one. What S3 sends is not in it. */
export function cloudfront(template: Yaml): Host {
  const config = at(template, "Resources.Distribution.Properties.DistributionConfig")
  const behaviours = listAt(config, "CacheBehaviors")
  return (path) => {
    const isIts = (behaviour: Yaml) => {
      const pattern = textAt(behaviour, "PathPattern").replace(/^\//, "")
      return new RegExp(`^/?${escape(pattern).replaceAll("*", ".*")}$`).test(path)
    }
    const behaviour = behaviours.find(isIts) ?? at(config, "DefaultCacheBehavior")
    return headersOf(at(template, `Resources.${textAt(behaviour, "ResponseHeadersPolicyId.Ref")}.Properties`))
  }
}

function headersOf(properties: Yaml): Headers {
  const policy = at(properties, "ResponseHeadersPolicyConfig")
  const custom = listAt(policy, "CustomHeadersConfig.Items")
  return {
    "content-security-policy": textAt(policy, "SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy"),
    "x-content-type-options":
      at(policy, "SecurityHeadersConfig.ContentTypeOptions.Override") === "true" ? "nosniff" : "",
    "referrer-policy": textAt(policy, "SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy"),
    "access-control-allow-origin": textAt(policy, "CorsConfig.AccessControlAllowOrigins.Items.0"),
    ...Object.fromEntries(custom.map((item) => [textAt(item, "Header").toLowerCase(), textAt(item, "Value")] as const)),
  }
}
