// For 404.html, which a host serves at any depth and which therefore asks for this file at every depth: the nearest
// copy that answers stands at the site's root. It says so to the page and then lets the page's links go.
;(() => {
  const page = document.documentElement
  if (page.dataset.root !== undefined) return
  const root = new URL(".", document.currentScript.src).href
  page.dataset.root = root
  document.querySelector('meta[name="sourceline-root"]').content = root
  for (const waiting of document.getElementById("waiting").content.children) {
    // Made anew, because a script that was parsed in a template would not run.
    const link = document.createElement(waiting.localName)
    for (const { name, value } of waiting.attributes) link.setAttribute(name, value)
    const name = waiting.hasAttribute("src") ? "src" : "href"
    link.setAttribute(name, new URL(waiting.getAttribute(name), root).href)
    document.head.append(link)
  }
})()
