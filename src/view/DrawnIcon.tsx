/** A drawing on a grid of 16 px: `line` is stroked, `solid` filled. */
export interface Drawn {
  readonly line?: string
  readonly solid?: string
}

/** Always beside words or inside a control that has a name, so never read out. Takes the colour of the text around it. */
export function DrawnIcon({ line, solid }: Drawn) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={16} height={16} fill="none" aria-hidden="true" focusable="false">
      {solid !== undefined && <path d={solid} fill="currentColor" />}
      {line !== undefined && (
        <path d={line} stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  )
}
