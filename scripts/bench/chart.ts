/** One line: a figure over that of the blank page, by number of events. */
export interface Line {
  readonly name: string
  readonly points: readonly (readonly [count: number, ratio: number])[]
}

const SIZE = { width: 760, height: 440 }
const PLOT = { left: 64, right: 560, top: 64, bottom: 384 }
/** Of Paul Tol's bright scheme, which stays apart for every kind of colour vision; lighter ones where the ground is dark. */
const COLORS: readonly (readonly [onLight: string, onDark: string])[] = [
  ["#b3263c", "#ff8592"],
  ["#2c64a8", "#7db5f0"],
  ["#1b7a35", "#6cc983"],
  ["#8a6d00", "#dcc259"],
  ["#8d2a73", "#e58fce"],
]
const LABEL_GAP = 16

/** Dots and words are filled, lines are not: a rule for the class alone would fill them. */
const colored = (index: number, color: string) =>
  `.c${String(index)}{fill:${color}}polyline.c${String(index)}{fill:none;stroke:${color}}`

const STYLE = `text{font:13px system-ui,sans-serif;fill:#333}.title{font-weight:600;font-size:15px}.soft{fill:#5c5c5c}
.grid{stroke:#d9d9d9}.one{stroke:#333;stroke-dasharray:4 3}.ground{fill:#fff}polyline{stroke-width:2}
${COLORS.map(([light], index) => colored(index, light)).join("")}
@media (prefers-color-scheme:dark){text{fill:#e6e6e6}.soft{fill:#ababab}.grid{stroke:#3c3c3c}.one{stroke:#e6e6e6}.ground{fill:#17181a}
${COLORS.map(([, dark], index) => colored(index, dark)).join("")}}`

/** Both axes are logarithmic: what is a straight line grows as a power of the events. Text is text, read by everyone. */
export function chartOf(title: string, note: string, lines: readonly Line[]): string {
  const drawn = lines.filter(({ points }) => points.length > 0)
  const all = drawn.flatMap(({ points }) => points)
  const counts = [...new Set(all.map(([count]) => count))].sort((a, b) => a - b)
  const [low, high] = [
    decade(Math.min(1, ...all.map(([, ratio]) => ratio)), -1),
    decade(Math.max(1, ...all.map(([, ratio]) => ratio)), 1),
  ]
  const x = place(Math.log10(counts[0] ?? 1), Math.log10(counts.at(-1) ?? 10), PLOT.left, PLOT.right)
  const y = place(Math.log10(low), Math.log10(Math.max(high, low * 10)), PLOT.bottom, PLOT.top)
  const grid = rungs(low, high).map((ratio) => {
    const at = y(ratio)
    const line = `<line class="${ratio === 1 ? "one" : "grid"}" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at}" y2="${at}"/>`
    return `${line}<text class="soft" x="${PLOT.left - 8}" y="${at + 4}" text-anchor="end">${String(ratio)} ×</text>`
  })
  const ticks = counts.map(
    (count) =>
      `<text class="soft" x="${x(count)}" y="${PLOT.bottom + 20}" text-anchor="middle">${count.toLocaleString("en")}</text>`,
  )
  const paths = drawn.map(({ points }, index) => {
    const color = `c${String(index % COLORS.length)}`
    const dots = points.map(([count, ratio]) => `<circle class="${color}" cx="${x(count)}" cy="${y(ratio)}" r="3.5"/>`)
    const path = points.map(([count, ratio]) => `${String(x(count))},${String(y(ratio))}`).join(" ")
    return `<polyline class="${color}" points="${path}"/>${dots.join("")}`
  })
  const labels = spreadOut(drawn.map(({ points }) => y(points.at(-1)![1]))).map((at, index) => {
    const { name, points } = drawn[index]!
    const text = `${name} ${figure(points.at(-1)![1])} ×`
    return `<text class="c${String(index % COLORS.length)}" x="${PLOT.right + 12}" y="${at + 4}">${escape(text)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(SIZE.width)} ${String(SIZE.height)}" role="img" aria-labelledby="title">
<title id="title">${escape(title)}</title><style>${STYLE}</style>
<rect class="ground" width="${String(SIZE.width)}" height="${String(SIZE.height)}"/>
<text class="title" x="16" y="28">${escape(title)}</text><text class="soft" x="16" y="46">${escape(note)}</text>
${[...grid, ...ticks, ...paths, ...labels].join("\n")}
<text class="soft" x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 42}" text-anchor="middle">events</text>
</svg>
`
}

const place = (from: number, to: number, start: number, end: number) => (value: number) =>
  Math.round(10 * (start + ((Math.log10(value) - from) / (to - from || 1)) * (end - start))) / 10

/** The next of 1, 2, 5, 10 … downwards or upwards. */
function decade(value: number, way: 1 | -1): number {
  const near = rungs(value / 20, value * 20)
  return way === 1 ? near.find((rung) => rung >= value)! : near.findLast((rung) => rung <= value)!
}

function rungs(low: number, high: number): number[] {
  const all = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1)
    for (const digit of [1, 2, 5]) all.push(Number(`${String(digit)}e${String(power)}`))
  return all.filter((rung) => rung >= low * 0.999 && rung <= high * 1.001)
}

/** Pushes labels apart, each from the one above. */
function spreadOut(wanted: readonly number[]): number[] {
  const placed = [...wanted]
  let above = -Infinity
  for (const index of wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)) {
    above = placed[index] = Math.max(wanted[index]!, above + LABEL_GAP)
  }
  return placed
}

const figure = (ratio: number) => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(ratio >= 1 ? 1 : 2))

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
