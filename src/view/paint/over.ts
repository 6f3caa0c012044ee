import type { Box, Chip, Scene } from "../../layout/scene.ts"
import { laneToken } from "../theme.ts"
import { within } from "./canvas.ts"
import type { Easel } from "./context.ts"
import { fillCrisp, fillVertical } from "./pixels.ts"

/** px from a chip's ends and from its lower edge to its share. */
const SHARE = { inset: 6, from: 5, to: 3 }

/** What is drawn over all else once somebody has searched or drags. No first view has it, so it comes after that. */
export function paintOver(easel: Easel, scene: Scene): void {
  const sheets = scene.labels.flatMap(({ sheet }) => sheet ?? [])
  for (const chips of [scene.chips, ...scene.ridges.map((ridge) => ridge.chips)])
    for (const chip of chips) if (!sheets.some((sheet) => isOver(sheet, chip.box))) paintShare(easel, chip)
  within(easel, scene, () => paintSelecting(easel, scene))
}

/** Of a count of which a part stays lit, a line under its number: as much of its width. */
function paintShare({ ctx, theme, ratio }: Easel, { look, color, box }: Chip): void {
  const { share = 1 } = look
  if (share === 0 || share === 1) return
  const { inset, from, to } = SHARE
  const left = box.x + inset
  const bottom = box.y + box.height
  ctx.fillStyle = theme[laneToken(color)]
  fillCrisp(ctx, left, bottom - from, left + Math.max(2, (box.width - 2 * inset) * share), bottom - to, ratio)
}

/** Drawn while Shift is held to choose what to zoom to. */
function paintSelecting({ ctx, theme, ratio }: Easel, scene: Scene): void {
  if (scene.selecting === null) return
  const { x0, x1 } = scene.selecting
  ctx.fillStyle = theme.focus
  ctx.globalAlpha = 0.12
  fillCrisp(ctx, x0, scene.plot.y, x1, scene.height, ratio)
  ctx.globalAlpha = 1
  fillVertical(ctx, x0, scene.plot.y, scene.height, ratio)
  fillVertical(ctx, x1, scene.plot.y, scene.height, ratio)
}

const isOver = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
