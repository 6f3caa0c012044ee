import { DrawnIcon, type Drawn } from "./DrawnIcon.tsx"

/**
 * Our own icons, drawn on a 16 px grid with lines of 1.5 px and round ends. `line` is stroked, `solid` filled. These are
 * what the first view shows; the rest comes with the details (detailicons.tsx).
 */
const ICONS = {
  search: { line: "M11.25 7a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 0 1 8.5 0ZM10.1 10.1l3.4 3.4" },
  filter: { line: "M2.5 4.25h11M4.5 8h7M6.5 11.75h3" },
  "chevron-down": { line: "m4 6.25 4 4 4-4" },
  sun: {
    line: "M10.75 8a2.75 2.75 0 1 1-5.5 0a2.75 2.75 0 0 1 5.5 0ZM8 1.75v1M8 13.25v1M14.25 8h-1M2.75 8h-1M12.4 3.6l-.7.7M4.3 11.7l-.7.7M12.4 12.4l-.7-.7M4.3 4.3l-.7-.7",
  },
  moon: { line: "M13.25 9.75A5.6 5.6 0 1 1 6.25 2.75a4.5 4.5 0 0 0 7 7Z" },
  theme: { line: "M13.75 8a5.75 5.75 0 1 1-11.5 0a5.75 5.75 0 0 1 11.5 0Z", solid: "M8 2.25a5.75 5.75 0 0 1 0 11.5Z" },
  close: { line: "m4 4 8 8M12 4l-8 8" },
  plus: { line: "M3 8h10M8 3v10" },
  share: { line: "M8 10V2.5M5 5.25l3-3 3 3M3 8.75v3.75c0 .55.45 1 1 1h8c.55 0 1-.45 1-1V8.75" },
  warning: { line: "M8 2.5 14.25 13.25H1.75ZM8 6.5V9.5M8 11.35v.01" },
  retry: { line: "M13.25 8a5.25 5.25 0 1 1-1.75-3.9M13 1.9v2.85h-2.85" },
} as const satisfies Record<string, Drawn>

export type IconName = keyof typeof ICONS

export const Icon = ({ name }: { readonly name: IconName }) => <DrawnIcon {...ICONS[name]} />
