import { readFileSync } from "node:fs"

/** The year in which the site was built, as its pages say: they show today's years, and give way to others after it. */
export function yearOfBuild(): number {
  const [, year] =
    /<div id="root"[^>]* data-year="(\d+)"/.exec(readFileSync("dist/alex-krizhevsky/index.html", "utf8")) ?? []
  if (year === undefined) throw new Error("the page in dist does not say in which year it was written: build it anew")
  return Number(year)
}
