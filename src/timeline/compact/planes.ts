import { expectThat } from "./fault.ts"

/**
 * Numbers of several bytes as planes: first the lowest byte of each, then the next of each, and so on. Bytes that mean
 * the same stand together, which deflates better.
 */
export function toPlanes(values: Uint16Array | Float64Array): Uint8Array<ArrayBuffer> {
  const width = values.BYTES_PER_ELEMENT
  const count = values.length
  const planes = new Uint8Array(count * width)
  const view = new DataView(new ArrayBuffer(8))
  for (let index = 0; index < count; index++) {
    if (width === 2) view.setUint16(0, values[index]!, true)
    else view.setFloat64(0, values[index]!, true)
    for (let byte = 0; byte < width; byte++) planes[byte * count + index] = view.getUint8(byte)
  }
  return planes
}

export function uint16FromPlanes(planes: Uint8Array, count: number, place: string): Uint16Array {
  expectThat(planes.length === count * 2, place)
  const values = new Uint16Array(count)
  for (let index = 0; index < count; index++) values[index] = planes[index]! + planes[count + index]! * 256
  return values
}

export function float64FromPlanes(planes: Uint8Array, count: number, place: string): Float64Array {
  expectThat(planes.length === count * 8, place)
  const values = new Float64Array(count)
  const view = new DataView(new ArrayBuffer(8))
  for (let index = 0; index < count; index++) {
    for (let byte = 0; byte < 8; byte++) view.setUint8(byte, planes[byte * count + index]!)
    values[index] = view.getFloat64(0, true)
  }
  return values
}
