import { makeCrowd } from "../layout/crowdof.ts"
import type { MakeCrowd } from "../layout/input.ts"
import type { CrowdPainter } from "./paint/context.ts"
import { CROWD_PAINTER } from "./paint/ridges.ts"

/** What crowded timelines are laid out and painted with. Others do without it: only its type is in the first view. */
export interface Crowding {
  readonly makeCrowd: MakeCrowd
  readonly painter: CrowdPainter
}

export const CROWDING: Crowding = { makeCrowd, painter: CROWD_PAINTER }
