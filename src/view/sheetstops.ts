/** How far the panel is open where it has no column of its own: a peek, half, or all of the screen's height. */
export type SheetStop = "peek" | "half" | "full"
export const STOPS: readonly SheetStop[] = ["peek", "half", "full"]

/** Where the sheet of a small screen stands, and whether the tools over it are out. */
export interface SheetPlace {
  readonly stop: SheetStop
  readonly setStop: (stop: SheetStop) => void
  readonly hasTools: boolean
  /** Brings the tools out, or puts them away. */
  readonly turnTools: () => void
}
