import { readFileSync } from "node:fs"
import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"
import { ASK, EVERYWHERE, PATHS, ruleOf } from "../../hostrules.ts"
import { cloudflare, cloudfront, netlify, type Host } from "./hosts.ts"
import { at, listAt, readYaml, textAt } from "./yaml.ts"

const read = (name: string) => readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), "utf8")
const template = await readYaml(read("cloudfront.yml"))
const hosts: readonly (readonly [string, Host])[] = [
  ["Netlify", netlify(read("netlify.toml"))],
  ["Cloudflare Pages", cloudflare(read("_headers"))],
  ["CloudFront", cloudfront(template)],
]

test.each(hosts)("%s sends every file the headers that all hosts send", (_, host) => {
  for (const path of PATHS) expect({ path, ...host(path) }).toMatchObject({ path, ...EVERYWHERE })
})

test.each(hosts)("%s gives every page its policy, and lets others frame embed pages alone", (_, host) => {
  for (const path of PATHS) {
    const { policy } = ruleOf(path)
    if (policy !== null) expect({ path, policy: host(path)["content-security-policy"] }).toEqual({ path, policy })
  }
})

// S3 keeps these with each file: s3.test.ts. What has none on Netlify has "public, max-age=0, must-revalidate", which is
// to ask each time as well.
test.each(hosts.slice(0, 2))("%s lets each file be kept as long as it may", (_, host) => {
  for (const path of PATHS) {
    const cache = host(path)["cache-control"] ?? ASK
    expect({ path, cache }).toEqual({ path, cache: ruleOf(path).cache })
  }
})

test.each(hosts.slice(0, 2))("%s calls a feed a feed, and leaves other types alone", (_, host) => {
  for (const path of PATHS) {
    const type = ruleOf(path).type
    expect([path, host(path)["content-type"]]).toEqual([path, type === "application/atom+xml" ? type : undefined])
  }
})

type Answer = {
  readonly uri?: string
  readonly statusCode?: number
  readonly headers?: { readonly location: { readonly value: string } }
}
interface Query {
  readonly [name: string]: { readonly value: string; readonly multiValue?: readonly { readonly value: string }[] }
}
const code = textAt(template, "Resources.Folders.Properties.FunctionCode")
const answer = (uri: string, querystring: Query = {}) =>
  runInNewContext(`${code}\nhandler(event)`, { event: { request: { uri, querystring } } }) as Answer
const location = (uri: string, querystring?: Query) => answer(uri, querystring).headers?.location.value

test.each([
  ["/", "/index.html"],
  ["/alex-krizhevsky/2017/", "/alex-krizhevsky/2017/index.html"],
  ["/assets/index-CnVse4Kv.js", "/assets/index-CnVse4Kv.js"],
])("CloudFront takes %s from %s", (uri, from) => {
  expect(answer(uri).uri).toBe(from)
})

test("CloudFront gives a folder its slash, and keeps the query", () => {
  expect(answer("/a/b/alex-krizhevsky").statusCode).toBe(301)
  expect(location("/a/b/alex-krizhevsky")).toBe("./alex-krizhevsky/")
  const lanes = { value: "work", multiValue: [{ value: "work" }, { value: "life%26death" }] }
  expect(location("/alex-krizhevsky", { t: { value: "2012..2013" }, lanes, q: { value: "" } })).toBe(
    "./alex-krizhevsky/?t=2012..2013&lanes=work&lanes=life%26death&q",
  )
})

test.each(["//evil", "/javascript:alert(1)", "/https:evil", "//evil.example", "/\\evil"])(
  "CloudFront leads nobody off the site with %s",
  (uri) => {
    const base = new URL("https://timeline.example/")
    base.pathname = uri
    expect(new URL(location(uri) ?? "./", base).origin).toBe("https://timeline.example")
  },
)

test("every behaviour of CloudFront finds folders, compresses and asks for TLS", () => {
  const config = at(template, "Resources.Distribution.Properties.DistributionConfig")
  const all = [at(config, "DefaultCacheBehavior"), ...listAt(config, "CacheBehaviors")]
  for (const behaviour of all) {
    expect(at(behaviour, "FunctionAssociations.0")).toEqual({
      EventType: "viewer-request",
      FunctionARN: { "Fn::GetAtt": ["Folders", "FunctionARN"] },
    })
    expect(at(behaviour, "Compress")).toBe("true")
    expect(at(behaviour, "ViewerProtocolPolicy")).toBe("redirect-to-https")
  }
  for (const error of listAt(config, "CustomErrorResponses"))
    expect(error).toMatchObject({ ResponseCode: "404", ResponsePagePath: "/404.html" })
})

test("GitHub Pages builds with the address that it serves, and publishes dist/", async () => {
  const workflow = await readYaml(read("github-pages.yml"))
  const steps = listAt(workflow, "jobs.build.steps")
  const action = (name: string): unknown => expect.stringMatching(new RegExp(`^actions/${name}@v\\d+$`))
  const env = { SITE_URL: "${{ steps.pages.outputs.base_url }}" }
  expect(steps.slice(-4)).toEqual([
    { id: "pages", uses: action("configure-pages") },
    { run: "npm ci" },
    { run: "npm run build", env },
    { uses: action("upload-pages-artifact"), with: { path: "dist" } },
  ])
  expect(at(workflow, "jobs.deploy.permissions")).toEqual({ pages: "write", "id-token": "write" })
})

test("Netlify publishes dist/, and each deployment knows its own address", () => {
  const text = read("netlify.toml")
  expect(text).toContain('publish = "dist"')
  expect(text).toContain('[build]\n  command = "SITE_URL=$URL npm run build"')
  for (const context of ["deploy-preview", "branch-deploy"])
    expect(text).toContain(`[context.${context}]\n  command = "SITE_URL=$DEPLOY_PRIME_URL npm run build"`)
})
