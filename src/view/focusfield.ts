/** False: there is no such field. On a small screen the tools are put away: they are opened first. */
export function focusField(selector: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector)
  if (field === null) return false
  const focus = () => {
    field.focus()
    field.select()
  }
  if (field.checkVisibility()) focus()
  else {
    document.querySelector<HTMLElement>(".tools-toggle[aria-expanded=false]")?.click()
    requestAnimationFrame(focus)
  }
  return true
}
