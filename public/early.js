// Asked for together with the style sheets, and as small as can be, so that it is here before anything is painted. What a
// page was written with may not be what its address asks for: a colour, another view, somebody else's timeline must not
// flash. What is hidden here the page's own script shows; should that not come, it is shown as it was written.
;(() => {
  const page = document.documentElement
  // Too late: the page's own script has it in hand.
  if ("started" in page.dataset) return
  const query = new URLSearchParams(location.search)
  const says = (name) => (query.get(name) ?? "").trim() !== ""
  const theme = query.get("theme")
  if (theme === "light" || theme === "dark") page.dataset.theme = theme
  if (says("src")) page.dataset.foreign = ""
  const isOther = says("lang") && query.get("lang") !== page.lang
  if (isOther || ["t", "year", "event", "source", "q", "lanes", "evidence", "tags"].some(says)) page.dataset.asked = ""
  const show = () => {
    if ("started" in page.dataset) return
    delete page.dataset.foreign
    delete page.dataset.asked
  }
  // By then the page's own script has run, or never will.
  if (document.readyState === "complete") show()
  else addEventListener("load", show)
})()
