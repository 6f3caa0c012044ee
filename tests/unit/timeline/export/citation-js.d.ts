// What the tests use of @citation-js, which has no types of its own.
declare module "@citation-js/core" {
  /** One item as an entry of a bibliography. */
  export class Cite {
    constructor(items: unknown, options?: { generateGraph: boolean })
    format(kind: "bibliography", options: { format: "text"; template: "apa"; lang: "en-US" }): string
  }
  export const plugins: { input: { chain(input: string, options: { generateGraph: boolean }): unknown[] } }
}
declare module "@citation-js/plugin-bibtex"
declare module "@citation-js/plugin-csl"
declare module "@citation-js/plugin-ris"
