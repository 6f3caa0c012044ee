import type { Source } from "../timeline/model.ts"

/** `Communications of the ACM, 60(6), 84–90`: figures that read alike in every language. null: it is in nothing larger. */
export function containerLine({ container, details = {} }: Source): string | null {
  if (container === null) return null
  const { volume = "", issue, page = "" } = details
  const number = issue === undefined ? volume : `${volume}(${issue})`
  return [container, number, page].filter((part) => part !== "").join(", ")
}
