/** How far the panel is open where it has no column of its own: a peek, half, or all of the screen's height. */
export type SheetStop = "peek" | "half" | "full"
export const STOPS: readonly SheetStop[] = ["peek", "half", "full"]
