import type { Label, Scene } from "../../src/layout/scene.ts"
import type { EventIndex, Timeline } from "../../src/timeline/model.ts"

/** A scene as a page of text that a person can read in review: lanes from top to bottom, in each what stands from left to right. */
export function describeScene(scene: Scene, timeline: Timeline): string {
  const lines: string[] = []
  const px = (value: number) => String(Math.round(value))
  const name = (event: EventIndex) => timeline.idOf(event)
  const flags = (look: { selected: boolean; focused: boolean; hovered: boolean; dimmed: boolean }) =>
    Object.entries(look)
      .filter(([, is]) => is)
      .map(([key]) => ` ${key}`)
      .join("")
  const { tally } = scene
  lines.push(
    `${px(scene.width)} × ${px(scene.height)}, in range ${String(tally.inRange)}, drawn ${String(tally.drawn)}, counted ${String(tally.counted)}`,
  )
  const ticks = scene.axis.ticks.flatMap((tick) => (tick.label === null ? [] : [tick.label.text]))
  lines.push(`axis    ${scene.axis.majors.map((run) => run.text).join(" | ") || "–"} / ${ticks.join(" ")}`)
  if (scene.band !== null)
    lines.push(`band    x ${px(scene.band.x0)}..${px(scene.band.x1)} "${scene.band.chip?.text.text ?? ""}"`)
  if (scene.today !== null) lines.push(`today   x ${px(scene.today.x)}`)
  for (const lane of scene.lanes) {
    lines.push("")
    const texts = lane.texts.map((run) => run.text).join(" · ")
    lines.push(`lane ${String(lane.lane)}  y ${px(lane.box.y)}..${px(lane.box.y + lane.box.height)}  ${texts}`)
    const rows: { x: number; y: number; line: string }[] = []
    const add = (x: number, y: number, event: EventIndex, line: string) => {
      const label = scene.labels.find((each) => each.event === event)
      rows.push({ x, y, line: `${line}  ${label === undefined ? "no label" : sayLabel(label)}` })
    }
    const isHere = (event: EventIndex) => timeline.columns.lane[event] === lane.lane
    for (const mark of scene.marks)
      if (isHere(mark.event)) {
        const tint = scene.tints.find((each) => each.event === mark.event)
        const whisker = scene.whiskers.find((each) => each.event === mark.event)
        const reach =
          tint !== undefined
            ? ` tint ${px(tint.x0)}..${px(tint.x1)}${tint.fadeLeft + tint.fadeRight > 0 ? " fading" : ""}`
            : whisker !== undefined
              ? ` whisker ${px(whisker.x0)}..${px(whisker.x1)}`
              : ""
        add(
          mark.x,
          mark.y,
          mark.event,
          `● ${name(mark.event)} ${mark.level} x ${px(mark.x)}${reach}${flags(mark.look)}`,
        )
      }
    for (const bar of scene.bars)
      if (isHere(bar.event)) {
        const fades = `${bar.fadeLeft > 0 ? " fades left" : ""}${bar.fadeRight > 0 ? " fades right" : ""}`
        const whisker = scene.whiskers.find((each) => each.event === bar.event)
        const reach = whisker === undefined ? "" : ` whisker ${px(whisker.x0)}..${px(whisker.x1)}`
        const what = bar.isHatched ? "▨" : "▬"
        const level = bar.isHatched ? "none found" : bar.level
        add(
          bar.x0,
          bar.y,
          bar.event,
          `${what} ${name(bar.event)} ${level} x ${px(bar.x0)}..${px(bar.x1)} ${bar.left}–${bar.right}${fades}${reach}${flags(bar.look)}`,
        )
      }
    for (const tint of scene.tints)
      if (isHere(tint.event) && !scene.marks.some((mark) => mark.event === tint.event))
        add(tint.x0, tint.y, tint.event, `░ ${name(tint.event)} x ${px(tint.x0)}..${px(tint.x1)}`)
    const isSeen = (event: EventIndex) => [...scene.marks, ...scene.bars].some((each) => each.event === event)
    for (const whisker of scene.whiskers)
      if (isHere(whisker.event) && !isSeen(whisker.event))
        add(whisker.x0, whisker.y, whisker.event, `├ ${name(whisker.event)} x ${px(whisker.x0)}..${px(whisker.x1)}`)
    rows.sort((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x)
    for (const row of rows) lines.push(`  y ${px(row.y)}  ${row.line}`)
    for (const chip of scene.chips)
      if (chip.lane === lane.lane)
        lines.push(
          `  chip ${chip.text.text} x ${px(chip.box.x)}..${px(chip.box.x + chip.box.width)}: ${chip.events.map(name).join(" ")}`,
        )
    for (const ridge of scene.ridges)
      if (ridge.lane === lane.lane) lines.push(`  ridge of ${String(ridge.count)}, peak at x ${px(ridge.peak?.x ?? 0)}`)
  }
  return `${lines.join("\n")}\n`
}

function sayLabel(label: Label): string {
  const text = label.runs.map((run) => run.text).join(" | ")
  return `"${text}" ${label.side} x ${String(Math.round(label.box.x))}..${String(Math.round(label.box.x + label.box.width))}${label.sheet === null ? "" : " sheet"}`
}
