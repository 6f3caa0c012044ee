// For 404.html, which a host serves at any depth and which therefore asks for this file at every depth: the nearest
// copy that answers stands at the site's root. It says so to the page and then lets the page's links go.
;(() => {
  const page = document.documentElement
  if (page.dataset.root !== undefined) return
  const root = new URL(".", document.currentScript.src).href
  page.dataset.root = root
  document.querySelector('meta[name="sourceline-root"]').content = root
  for (const link of document.querySelectorAll("link[data-href]")) link.href = new URL(link.dataset.href, root).href
  for (const waiting of document.querySelectorAll("script[data-src]")) {
    const script = document.createElement("script")
    script.type = waiting.type
    if (waiting.hasAttribute("crossorigin")) script.crossOrigin = ""
    script.src = new URL(waiting.dataset.src, root).href
    waiting.replaceWith(script)
  }
})()
