import { textScaleOf } from "./textscale.ts"

/** Where an element lies, in px of its own. */
export function boxOf(element: Element) {
  const scale = textScaleOf(element)
  const { left, top, right, bottom, height } = element.getBoundingClientRect()
  return { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale, height: height / scale }
}
