import { describe, expect, test } from "vitest"
import { readWheel, type WheelInput } from "../../../src/view/input.ts"

const wheel = (part: Partial<WheelInput>) =>
  readWheel({ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false, x: 300, ...part })
const factor = (part: Partial<WheelInput>) => {
  const action = wheel(part)
  return action?.type === "zoom" ? action.factor : null
}

describe("a plain wheel zooms about the pointer", () => {
  test("a notch away from the reader shows a fifth less time", () => {
    expect(wheel({ deltaY: -100 })).toMatchObject({ type: "zoom", x: 300 })
    expect(factor({ deltaY: -100 })).toBeCloseTo(0.8, 2)
  })

  test("a notch back undoes it", () => {
    expect(factor({ deltaY: -100 })! * factor({ deltaY: 100 })!).toBeCloseTo(1, 12)
  })

  test("lines and pages are turned into pixels", () => {
    expect(factor({ deltaY: 3, deltaMode: 1 })).toBe(factor({ deltaY: 54 }))
    expect(factor({ deltaY: 1, deltaMode: 2 })).toBe(factor({ deltaY: 400 }))
  })

  test("a wheel that spins free zooms by no more than a factor of 4.5", () => {
    expect(factor({ deltaY: 1e6 })).toBeCloseTo(Math.exp(1.5))
    expect(factor({ deltaY: -1e6 })).toBeCloseTo(Math.exp(-1.5))
  })
})

describe("a pinch on a trackpad comes as Ctrl and wheel", () => {
  test("and zooms faster, as its steps are small", () => {
    expect(factor({ deltaY: -10, ctrlKey: true })).toBeCloseTo(Math.exp(-0.1))
  })

  test("a mouse's notch with Ctrl or ⌘ zooms as without", () => {
    expect(factor({ deltaY: 100, ctrlKey: true })).toBe(factor({ deltaY: 100 }))
    expect(factor({ deltaY: 100, metaKey: true })).toBe(factor({ deltaY: 100 }))
  })
})

describe("sideways pans", () => {
  test("two fingers to the right show later times", () => {
    expect(wheel({ deltaX: 40, deltaY: 5 })).toEqual({ type: "pan", pixels: -40 })
  })

  test("Shift turns a wheel sideways", () => {
    expect(wheel({ deltaY: 100, shiftKey: true })).toEqual({ type: "pan", pixels: -100 })
    expect(wheel({ deltaX: 100, shiftKey: true })).toEqual({ type: "pan", pixels: -100 })
  })

  test("but not with Ctrl", () => {
    expect(wheel({ deltaX: 40, deltaY: 5, ctrlKey: true })?.type).toBe("zoom")
  })
})

test("a wheel that did not turn asks for nothing", () => {
  expect(wheel({})).toBeNull()
  expect(wheel({ shiftKey: true })).toBeNull()
  expect(wheel({ deltaX: 3, ctrlKey: true })).toBeNull()
})

describe("a guest in someone else's page", () => {
  const guest = (part: Partial<WheelInput>) =>
    readWheel(
      { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false, x: 300, ...part },
      true,
    )

  test("leaves a plain wheel to that page", () => {
    expect(guest({ deltaY: 100 })).toBeNull()
    expect(guest({ deltaX: 20, deltaY: -100 })).toBeNull()
  })

  test("takes the same as ever with Ctrl, ⌘, Shift, and sideways", () => {
    for (const part of [
      { deltaY: 100, ctrlKey: true },
      { deltaY: 100, metaKey: true },
      { deltaY: 100, shiftKey: true },
      { deltaX: 40, deltaY: 5 },
    ])
      expect(guest(part)).toEqual(wheel(part))
  })
})
