import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { apart, firstViews } from "./scripts/apart.ts"
import { budget } from "./scripts/budget.ts"
import { hostScript } from "./scripts/hostscript.ts"
import { importSource } from "./scripts/importsource.ts"
import { STANDINS } from "./scripts/standins.ts"
import { words } from "./scripts/words.ts"
import type { Builder } from "./src/site/build.ts"
import { pages } from "./src/site/pages.ts"
import { readSiteUrl } from "./src/site/siteurl.ts"

const loadBuilder = () => importSource<Builder>("src/entry/build.ts")

/** What starts the viewer in a frame of someone else's page. */
const EMBED = "src/entry/embed.tsx"

export default defineConfig({
  // Every link of the build is relative, so that it runs under any folder of any host.
  base: "./",
  // Unknown addresses are 404 in dev and preview too, as on a real host.
  appType: "mpa",
  resolve: { alias: STANDINS },
  plugins: [
    apart(`/${EMBED}`),
    react(),
    words(),
    pages({ folder: "data/timelines", now: Date.now, url: readSiteUrl(process.env["SITE_URL"]), load: loadBuilder }),
    hostScript(),
    budget(),
  ],
  // What is built is for anybody to embed; a frame without an origin of its own asks as "null".
  preview: { cors: { origin: "*" } },
  // It is carried along as text and run as a blob, which imports nothing.
  worker: { format: "iife", plugins: () => [words()] },
  build: {
    target: "es2022",
    sourcemap: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: "index.html", article: "src/view/article.css", embed: EMBED },
      // d3-time makes every interval there is when it is loaded, of which the axis asks for six.
      treeshake: {
        manualPureFunctions: ["timeInterval", "timeWeekday", "utcWeekday", "ticker"],
        propertyReadSideEffects: false,
      },
      output: { codeSplitting: { groups: firstViews(`/${EMBED}`, /\/article\.css$/) } },
    },
  },
})
