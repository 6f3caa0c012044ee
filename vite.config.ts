import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { budget } from "./scripts/budget.ts"
import { STANDINS } from "./scripts/standins.ts"
import { words } from "./scripts/words.ts"
import { pages } from "./src/site/pages.ts"

export default defineConfig({
  // Every link of the build is relative, so that it runs under any folder of any host.
  base: "./",
  // Unknown addresses are 404 in dev and preview too, as on a real host.
  appType: "mpa",
  resolve: { alias: STANDINS },
  plugins: [react(), words(), pages({ folder: "data/timelines", now: Date.now }), budget()],
  build: { target: "es2022", sourcemap: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
})
