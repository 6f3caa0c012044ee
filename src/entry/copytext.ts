/**
 * False where the browser refuses. A page without https, or a frame without an origin of its own, may have no clipboard.
 * `html` is the same with its faces, for what pastes it so; where a browser refuses that, it is text alone.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || !(await copyBoth(text, html))) await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

async function copyBoth(text: string, html: string): Promise<boolean> {
  try {
    const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
    await navigator.clipboard.write([new ClipboardItem({ ...part("text/plain", text), ...part("text/html", html) })])
    return true
  } catch {
    return false
  }
}
