import type { EvidenceLevel } from "./model.ts"

/** What is said of an absence too, though it has no evidence level: a source disputes it, or its author does not vouch for it. */
export const isContestedLevel = (level: EvidenceLevel): boolean => level === "disputed" || level === "unverified"
