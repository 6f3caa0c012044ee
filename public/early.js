// Asked for together with the style sheets, and as small as can be, so that it is here before anything is painted. What a
// page was written with may not be what its address asks for; a colour, or somebody else's timeline, must not flash.
;(() => {
  const page = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get("theme")
  if (theme === "light" || theme === "dark") page.dataset.theme = theme
  if ((query.get("src") ?? "").trim() !== "") page.dataset.foreign = ""
})()
