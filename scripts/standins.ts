import { fileURLToPath } from "node:url"

const part = (name: string) => fileURLToPath(new URL(`../src/layout/scaleparts/${name}.ts`, import.meta.url))

/**
 * Own modules in place of packages that d3-scale and d3-time import for what we never ask of them (DECISIONS.md). Shared
 * by the build and the tests, so that what is tested is what is shipped.
 */
export const STANDINS: Readonly<Record<string, string>> = {
  "d3-interpolate": part("interpolate"),
  "d3-format": part("format"),
  "d3-array": part("array"),
}
