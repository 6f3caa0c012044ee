import { fileURLToPath } from "node:url"
import { runnerImport } from "vite"

// Node 20 runs no TypeScript, and Vite, which the project has anyway, does: no build step, no further package.
const project = fileURLToPath(new URL("..", import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL("../src/cli/sourceline.ts", import.meta.url)), {
  root: project,
  configFile: false,
  envDir: false,
  logLevel: "error",
})

process.exitCode = await module.run(process.argv.slice(2), {
  // npm runs scripts in the project's folder and keeps in INIT_CWD where the reader stood.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  project,
  now: Date.now(),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
})
