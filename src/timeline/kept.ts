/** The events of an order that a mask has 1 for, in that order; `most`: how many there can be. */
export function keptOf(order: Uint32Array, most: number, mask: Uint8Array): Uint32Array {
  const kept = new Uint32Array(most + 1)
  let size = 0
  // Without a branch, which nobody could foretell: what is not meant is overwritten by the next.
  for (let place = 0; place < order.length; place++) {
    const event = order[place]!
    kept[size] = event
    size += mask[event]!
  }
  return size === most ? kept.subarray(0, size) : kept.slice(0, size)
}

/** The places below `count` that a mask has 1 for. */
export function keptPlaces(count: number, mask: Uint8Array): Uint32Array {
  const kept = new Uint32Array(count + 1)
  let size = 0
  for (let event = 0; event < count; event++) {
    kept[size] = event
    size += mask[event]!
  }
  return size === count ? kept.subarray(0, size) : kept.slice(0, size)
}
