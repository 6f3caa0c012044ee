/**
 * How much larger than usual the reader's own text size makes an element: the zoom that theme.css gives the body, 1 as a
 * rule. Pointers and getBoundingClientRect count the page's px; layout, and so every scene, counts its own.
 */
export const textScaleOf = (element: Element): number => ("currentCSSZoom" in element ? element.currentCSSZoom : 1)
