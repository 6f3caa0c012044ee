import type { en } from "./en.ts"

/**
 * Every word the product says, in one language: dates, problems, the drawing, the interface. `en.ts` sets the shape, so a
 * language that lacks a message does not compile. It lives in the lowest room because dates need words first; a
 * language is one file, handed down as an argument.
 */
export type Words = typeof en
