/**
 * Stands in for d3-format, which d3-scale asks for the labels of ticks. Ours are planned in layout/ticks.ts and worded in
 * time/languages, so no scale is ever asked for one. scripts/standins.ts puts it in place.
 */
function refuse(): never {
  throw new Error("no formats in scaleparts")
}

export {
  refuse as format,
  refuse as formatPrefix,
  refuse as formatSpecifier,
  refuse as precisionFixed,
  refuse as precisionPrefix,
  refuse as precisionRound,
}
