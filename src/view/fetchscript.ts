/**
 * Fetches a part of the page. A browser may keep a script that did not come as failed for as long as the page lives (HTML
 * standard, module map), so that asking for it again has to name it otherwise.
 */
export const fetchScript = <T>(fetchPart: () => Promise<T>): Promise<T> =>
  fetchPart().catch((error: unknown) => {
    const address = /https?:\S+\.js/.exec(String(error))?.[0]
    if (address === undefined) throw error
    return import(/* @vite-ignore */ `${address}?${String(performance.now())}`) as Promise<T>
  })
