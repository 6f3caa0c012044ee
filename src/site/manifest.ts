import { textIn } from "../timeline/text.ts"
import { TOKENS } from "../view/theme.ts"
import { SITE_NAME } from "./files.ts"
import { ICON_FILES } from "./icons.ts"
import type { Site } from "./page.ts"

/** Web Application Manifest (W3C) of a site; every address in it is relative to the file, which lies at the root. */
export function manifestOf({ timelines }: Pick<Site, "timelines">): string {
  const [first, second] = timelines
  const only = first === undefined || second !== undefined ? null : textIn(first.title, first.language, first.language)
  const png = (src: string, size: number, purpose: "any" | "maskable") => {
    return { src, sizes: `${size}x${size}`, type: "image/png", purpose }
  }
  const manifest = {
    name: only === null ? SITE_NAME : `${only.value} · ${SITE_NAME}`,
    short_name: SITE_NAME,
    start_url: ".",
    scope: ".",
    display: "minimal-ui",
    background_color: TOKENS.light.paper,
    theme_color: TOKENS.light.paper,
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
      png(ICON_FILES.medium, 192, "any"),
      png(ICON_FILES.large, 512, "any"),
      png(ICON_FILES.maskable, 512, "maskable"),
    ],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
