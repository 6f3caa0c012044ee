import { execFileSync } from "node:child_process"
import { resolve } from "node:path"
import type { TestProject } from "vitest/node"
import { startServer } from "./server.ts"

/** Addresses of the built site, with their closing slash. */
export interface Sites {
  readonly root: string
  /** The same files two folders down. */
  readonly deep: string
  /** Other origins: one that lets anybody read, one that does not. */
  readonly shared: string
  readonly closed: string
}

declare module "vitest" {
  interface ProvidedContext {
    readonly sites: Sites
    /** Are the pictures in tests/browser/looks made anew? */
    readonly renewsLooks: boolean
  }
}

/** Builds the site, unless the test runner has, and serves it for the browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env["SOURCELINE_BUILT"] === undefined) {
    // A process of its own, because vitest's NODE_ENV would put the development React into the page.
    const env = { ...process.env, NODE_ENV: "production", VITEST: "" }
    execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], {
      env,
      stdio: "inherit",
    })
  }
  const dist = resolve("dist")
  const site = await startServer({ mounts: { "/": dist, "/a/b/": dist } })
  const shared = await startServer({ mounts: { "/": dist }, isShared: true })
  const closed = await startServer({ mounts: { "/": dist } })
  project.provide("sites", {
    root: `${site.origin}/`,
    deep: `${site.origin}/a/b/`,
    shared: `${shared.origin}/`,
    closed: `${closed.origin}/`,
  })
  project.provide("renewsLooks", project.config.snapshotOptions.updateSnapshot === "all")
  return async () => {
    await Promise.all([site, shared, closed].map((server) => server.close()))
  }
}
