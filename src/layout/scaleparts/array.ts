/**
 * Stands in for d3-array, which d3-scale and d3-time ask for lists of ticks and for scales of more than two parts. Ours
 * has two ends, and layout/ticks.ts plans its ticks. scripts/standins.ts puts it in place.
 */
function refuse(): never {
  throw new Error("no ticks in scaleparts")
}

export {
  refuse as ascending,
  refuse as bisect,
  refuse as bisector,
  refuse as InternMap,
  refuse as quantile,
  refuse as quantileSorted,
  refuse as range,
  refuse as tickIncrement,
  refuse as ticks,
  refuse as tickStep,
}
