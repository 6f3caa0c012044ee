import { DrawnIcon } from "./DrawnIcon.tsx"

/** Icons of what is shown after the first view, in the manner of icons.tsx. */
const ICONS = {
  "chevron-left": { line: "M9.75 3.75 5.5 8l4.25 4.25" },
  "chevron-right": { line: "M6.25 3.75 10.5 8l-4.25 4.25" },
  previous: { line: "M9.75 3.75 5.5 8l4.25 4.25" },
  next: { line: "M6.25 3.75 10.5 8l-4.25 4.25" },
  chronology: { line: "M2.5 4.25h5.5M5.5 8h8M4 11.75h5.5" },
  table: {
    line: "M3 3h10c.4 0 .75.35.75.75v8.5c0 .4-.35.75-.75.75H3a.75.75 0 0 1-.75-.75v-8.5C2.25 3.35 2.6 3 3 3ZM2.25 6.25h11.5M2.25 9.6h11.5M6.25 6.25V13",
  },
  help: {
    line: "M13.75 8a5.75 5.75 0 1 1-11.5 0a5.75 5.75 0 0 1 11.5 0ZM6.25 6.4a1.75 1.75 0 1 1 2.7 1.5c-.6.4-.95.7-.95 1.35M8 11.25v.01",
  },
  link: {
    line: "M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.1-2.1a2.75 2.75 0 0 0-3.9-3.9l-.75.75M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2.1 2.1a2.75 2.75 0 0 0 3.9 3.9l.75-.75",
  },
  cite: {
    line: "M6.5 8H3.25V4.5H6.5V8c0 1.9-.9 3-2.5 3.5M12.75 8H9.5V4.5h3.25V8c0 1.9-.9 3-2.5 3.5",
  },
  external: {
    line: "M6.5 3.5H3.75c-.55 0-1 .45-1 1v7.75c0 .55.45 1 1 1h7.75c.55 0 1-.45 1-1V9.5M9.5 2.75h3.75V6.5M13 3 7.25 8.75",
  },
  archive: { line: "M2.25 3h11.5v3H2.25ZM3.25 6v7h9.5V6M6.5 8.75h3" },
  copy: { line: "M5.75 5.75h7.5v7.5h-7.5ZM10.25 5.75v-3h-7.5v7.5h3" },
  check: { line: "m3.25 8.5 3.25 3.25 6.25-7.25" },
  disputes: { line: "M8 3.5 12.5 8 8 12.5 3.5 8ZM1.5 8h13" },
  mentions: {
    solid:
      "M4.75 8a1.25 1.25 0 1 1-2.5 0a1.25 1.25 0 0 1 2.5 0ZM9.25 8a1.25 1.25 0 1 1-2.5 0a1.25 1.25 0 0 1 2.5 0ZM13.75 8a1.25 1.25 0 1 1-2.5 0a1.25 1.25 0 0 1 2.5 0Z",
  },
  download: { line: "M8 2.5V10M5 7.25l3 3 3-3M3 10.75v1.75c0 .55.45 1 1 1h8c.55 0 1-.45 1-1v-1.75" },
  menu: { line: "M2.5 4.25h11M2.5 8h11M2.5 11.75h11" },
  webpage: {
    line: "M13.75 8a5.75 5.75 0 1 1-11.5 0a5.75 5.75 0 0 1 11.5 0ZM2.25 8h11.5M8 2.25c1.9 1.6 2.75 3.5 2.75 5.75S9.9 12.15 8 13.75C6.1 12.15 5.25 10.25 5.25 8S6.1 3.85 8 2.25Z",
  },
  newspaper: {
    line: "M11 6h2.75v5.5a1.4 1.4 0 0 1-1.4 1.5H3.65a1.4 1.4 0 0 1-1.4-1.5V3H11v8.5c0 .85.6 1.5 1.35 1.5M4.75 5.75h3.75M4.75 8h3.75M4.75 10.25h3.75",
  },
  book: {
    line: "M8 4.25C6.75 3.25 5 3 2.25 3v9.25c2.75 0 4.5.25 5.75 1.25 1.25-1 3-1.25 5.75-1.25V3C11 3 9.25 3.25 8 4.25ZM8 4.25v9.25",
  },
  paper: { line: "M3.75 2.25h5.5l3 3v8.5h-8.5ZM9 2.25V5.5h3.25M6 8.25h4.25M6 10.75h4.25" },
  patent: { line: "M11.75 6a3.75 3.75 0 1 1-7.5 0a3.75 3.75 0 0 1 7.5 0ZM5.75 9.25 5 14l3-1.75L11 14l-.75-4.75" },
  software: { line: "M5 4.75 1.75 8 5 11.25M11 4.75 14.25 8 11 11.25M9.1 3.5l-2.2 9" },
  dataset: {
    line: "M13 4c0 .95-2.25 1.75-5 1.75S3 4.95 3 4s2.25-1.75 5-1.75S13 3.05 13 4Zv8c0 .95-2.25 1.75-5 1.75S3 12.95 3 12V4M3 8c0 .95 2.25 1.75 5 1.75S13 8.95 13 8",
  },
  report: { line: "M3.25 2.25h9.5v11.5h-9.5ZM5.75 11V9M8 11V5.25M10.25 11V7.25" },
  blog: { line: "m10.75 2.5 2.75 2.75-7.75 7.75-3.25.5.5-3.25ZM9 4.25 11.75 7" },
  announcement: { line: "M2.25 6.25v3.5H4.5l6.25 3v-9.5l-6.25 3ZM5 10l1 3.5h1.75L7 11M13.5 6.5v3" },
  video: { line: "M2 4h8.25v8H2ZM10.25 7.25 14 5v6l-3.75-2.25" },
  interview: { line: "M2.25 3h11.5v7.75H8.5L5.25 13.5v-2.75h-3ZM5.25 5.75h5.5M5.25 8h3.5" },
} as const satisfies Record<string, { readonly line?: string; readonly solid?: string }>

export type DetailIconName = keyof typeof ICONS

export const DetailIcon = ({ name }: { readonly name: DetailIconName }) => <DrawnIcon {...ICONS[name]} />

/** Types of CSL 1.0.2 (appendix III) that have an icon of their own. */
const OF_TYPE = new Map<string, DetailIconName>([
  ["article", "paper"],
  ["article-journal", "paper"],
  ["article-magazine", "newspaper"],
  ["article-newspaper", "newspaper"],
  ["bill", "report"],
  ["book", "book"],
  ["broadcast", "video"],
  ["chapter", "book"],
  ["classic", "book"],
  ["collection", "archive"],
  ["dataset", "dataset"],
  ["document", "paper"],
  ["entry", "book"],
  ["entry-dictionary", "book"],
  ["entry-encyclopedia", "book"],
  ["interview", "interview"],
  ["legal_case", "report"],
  ["legislation", "report"],
  ["manuscript", "paper"],
  ["motion_picture", "video"],
  ["pamphlet", "paper"],
  ["paper-conference", "paper"],
  ["patent", "patent"],
  ["periodical", "newspaper"],
  ["personal_communication", "interview"],
  ["post", "blog"],
  ["post-weblog", "blog"],
  ["press-release", "announcement"],
  ["report", "report"],
  ["review", "paper"],
  ["review-book", "paper"],
  ["software", "software"],
  ["song", "video"],
  ["speech", "announcement"],
  ["standard", "report"],
  ["thesis", "book"],
  ["treaty", "report"],
  ["webpage", "webpage"],
])

/** A source's icon by its CSL type; any other type counts as a page. */
export const iconOfType = (type: string): DetailIconName => OF_TYPE.get(type) ?? "webpage"
