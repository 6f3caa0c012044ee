import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"))

test("every dependency is pinned to one exact version", () => {
  const manifest = read("package.json") as Record<string, Record<string, string> | undefined>
  const versions = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  )
  expect(versions.length).toBeGreaterThan(10)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test("the lock file ties nobody to one registry, and holds a checksum of every package", () => {
  const packages = Object.entries((read("package-lock.json") as Lock).packages).filter(([path]) => path !== "")
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
})
