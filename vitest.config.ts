import { execFileSync } from "node:child_process"
import react from "@vitejs/plugin-react"
import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { LongestFirst } from "./scripts/longestfirst.ts"
import { STANDINS } from "./scripts/standins.ts"
import { words } from "./scripts/words.ts"

// `npm test` sets CHROMIUM; a run by hand looks for one, and the tests that need none run without.
process.env["CHROMIUM"] ??= execFileSync(process.execPath, ["scripts/find-chromium.mjs", "--look"], {
  encoding: "utf8",
}).trim()

export default defineConfig({
  plugins: [react(), words()],
  resolve: { alias: STANDINS },
  test: {
    // Long enough that a list of faults is told in full.
    chaiConfig: { truncateThreshold: 2000 },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Else Node would load it by itself, with the packages that the stand-ins replace.
          server: { deps: { inline: ["d3-scale", "d3-time"] } },
          include: ["tests/{unit,laws,scenes,data}/**/*.test.{ts,tsx}"],
          // Every module is read once in each process, for nothing is kept in one: reading them anew for each file took
          // nearly half of the time.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
          // Only a lost promise takes so long; a busy machine does not fail a test.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Listed, because a dependency found late would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            "react",
            "react-dom",
            "react-dom/client",
            "react-dom/server",
            "react/jsx-dev-runtime",
            "react-router",
            "@testing-library/react",
            "d3-scale",
            "d3-time",
            "valibot",
            "uqr",
          ],
        },
        test: {
          name: "component",
          include: ["tests/component/**/*.test.tsx"],
          setupFiles: ["tests/component/setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(process.env["CHROMIUM"] && { executablePath: process.env["CHROMIUM"] }),
                args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--font-render-hinting=none"],
              },
            }),
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/{browser,embed}/**/*.test.ts"],
          globalSetup: ["tests/browser/serve.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The files of a worker share one browser.
          isolate: false,
          // After the others, and two at once: more would keep two cores from painting in time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
