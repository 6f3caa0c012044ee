import type { Tokens } from "../theme.ts"

/**
 * White paper, and no more ink than what carries a meaning; else the light theme. In full, because the first view has
 * its colours from its style sheet and no list of them.
 */
export const PAPER: Tokens = {
  paper: "#FFFFFF",
  stripe: "#F7F5F0",
  sheet: "#FFFFFF",
  well: "#FFFFFF",
  hot: "#FFFFFF",
  ink: "#211C16",
  ink2: "#544C42",
  ink3: "#6A6155",
  edge: "#877C6B",
  rule: "#DFD7C8",
  band: "#F0E1BC",
  bandInk: "#6A4900",
  focus: "#1A56C4",
  lane0: "#1F5A96",
  lane1: "#0A6657",
  lane2: "#86356F",
  lane3: "#7A5510",
  disputed: "#B3261E",
}
