// `npm run bench`: how fast pages show something, how fast files are read, and how events by the million are borne.
//   --sizes 10,1000        numbers of events                     --runs 3       medians are told
//   --only load,frames     parts: load frames search steps throttled distributions mounts fcp read
//   --quick                a minute's check that all of it runs  --name latest  of the files in bench/results
//   --dist DIR             a build to measure, in place of one made now
//   --shapes 100000        sizes of other distributions          --mounts 50
import { fileURLToPath } from "node:url"
import { runnerImport } from "vite"

process.chdir(fileURLToPath(new URL("..", import.meta.url)))
const { module } = await runnerImport(fileURLToPath(new URL("bench/main.ts", import.meta.url)), {
  configFile: false,
  envDir: false,
  logLevel: "error",
})
// To import made it "development", which the build that is measured would be made for.
process.env.NODE_ENV = "production"
// What it builds for Node is imported by Node: what it came with has closed by then.
await module.run(process.argv.slice(2), (url) => import(url))
