import type { FramedTimeline, MountOptions } from "./embed.d.ts"
import { defineElement } from "./hostelement.ts"
import { mountFrame } from "./hostframe.ts"
import { driveLinks } from "./hostlinks.ts"

// What becomes ROOT/embed.js (scripts/hostscript.ts): for other people's pages, so it is small and needs nothing.

/** As embed.d.ts says. */
export async function mount(element: ParentNode, options: MountOptions): Promise<FramedTimeline> {
  return mountFrame(element, options).ready
}

// Node has neither; what imports this there may still want to know its exports.
if (typeof customElements !== "undefined") {
  defineElement()
  driveLinks()
}
