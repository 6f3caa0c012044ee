/** Below this many, bytes as digits cost less than the counting of 16-bit ones. */
const MANY = 1 << 15
const SIGN = 0x8000_0000

/**
 * Brings `order` (places in `keys`) into the order of their keys, equal ones as they stand: a radix sort from the least
 * digit up (Knuth, TAOCP 5.2.5), linear in their number. No key may be NaN; the keys are spent.
 */
export function sortByKeys(order: Uint32Array<ArrayBuffer>, keys: Float64Array<ArrayBuffer>): Uint32Array {
  const words = new Uint32Array(keys.buffer)
  // As whole numbers, the bits of float64 rise with positive values and fall with negative ones.
  for (let low = 0; low < words.length; low += 2) {
    if (words[low + 1]! < SIGN) words[low + 1]! ^= SIGN
    else {
      words[low]! ^= 0xffff_ffff
      words[low + 1]! ^= 0xffff_ffff
    }
  }
  const digits = order.length < MANY ? new Uint8Array(keys.buffer) : new Uint16Array(keys.buffer)
  const perKey = 8 / digits.BYTES_PER_ELEMENT
  const counts = new Uint32Array(256 ** digits.BYTES_PER_ELEMENT)
  let spare = new Uint32Array(order.length)
  for (let digit = 0; digit < perKey; digit++) {
    counts.fill(0)
    for (let place = digit; place < digits.length; place += perKey) counts[digits[place]!]!++
    // Days have the same lowest digits all.
    if (counts[digits[digit]!] === order.length) continue
    let start = 0
    for (let value = 0; value < counts.length; value++) {
      start += counts[value]!
      counts[value] = start - counts[value]!
    }
    for (const place of order) spare[counts[digits[place * perKey + digit]!]!++] = place
    const sorted = spare
    spare = order
    order = sorted
  }
  return order
}
