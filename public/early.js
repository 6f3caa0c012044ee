// Asked for together with the style sheets, and as small as can be, so that it is here before anything is painted. What a
// page was written with may not be what its address asks for: a colour, another view, somebody else's timeline must not
// flash. What is hidden here the page's own script shows; should that not come, it is shown as it was written.
;(() => {
  const page = document.documentElement
  // How large the reader's own text is, which theme.css says by itself where lengths divide lengths.
  if (!CSS.supports("zoom: calc(1rem / 16px)"))
    page.style.setProperty("--text-scale", String(parseFloat(getComputedStyle(page).fontSize) / 16))
  // Too late: the page's own script has it in hand.
  if ("started" in page.dataset) return
  const query = new URLSearchParams(location.search)
  const says = (name) => (query.get(name) ?? "").trim() !== ""
  const theme = query.get("theme")
  if (theme === "light" || theme === "dark") page.dataset.theme = theme
  if (says("src")) {
    page.dataset.foreign = ""
    askAhead(document.currentScript, query.get("src"))
  }
  const isOther = says("lang") && query.get("lang") !== page.lang
  const asking = ["t", "year", "event", "source", "q", "lanes", "evidence", "tags", "sources", "kinds"]
  if (isOther || asking.some(says)) page.dataset.asked = ""
  const show = () => {
    if ("started" in page.dataset) return
    delete page.dataset.foreign
    delete page.dataset.asked
  }
  // By then the page's own script has run, or never will.
  if (document.readyState === "complete") show()
  else addEventListener("load", show)

  // The file that the address names, and then what reads and shows it, are on their way while the page's own script is.
  function askAhead(self, source) {
    askFile(self, source)
    const links = (self.dataset.ahead?.split(" ") ?? []).map((name) => {
      const link = document.createElement("link")
      link.rel = name.endsWith(".css") ? "stylesheet" : "modulepreload"
      link.crossOrigin = ""
      link.href = new URL(name, self.src)
      return link
    })
    document.head.append(...links)
  }

  // What may be fetched, and how, is as in src/entry/place.ts and load.ts.
  function askFile(self, source) {
    if (source.length > 2000 || !URL.canParse?.(source, self.src)) return
    const url = new URL(source, self.src)
    if (url.protocol !== "https:" && !(url.protocol === "http:" && url.origin === new URL(self.src).origin)) return
    const control = new AbortController()
    const how = { signal: control.signal, credentials: "same-origin", referrerPolicy: "no-referrer" }
    let answer = fetch(url, how).then(readAhead)
    // Who takes it hears of it.
    answer.catch(() => undefined)
    window.asked = (address, signal) => {
      if (address !== url.href) return undefined
      const given = answer
      answer = undefined
      signal.addEventListener("abort", () => control.abort())
      if (signal.aborted) control.abort()
      return given
    }
  }

  // The same answer, whose beginning is read at once, up to half a megabyte: of a connection that breaks before the page's
  // own script is here a browser would forget all that has come.
  function readAhead(answer) {
    if (!answer.ok || answer.body === null) return answer
    const reader = answer.body.getReader()
    const parts = []
    let ahead = 0
    // Its last word, the end or a failure, stays.
    let next = null
    const read = () =>
      (next ??= reader.read().then(({ done, value }) => {
        if (done) return
        parts.push(value)
        ahead += value.length
        next = null
        if (ahead < 2 ** 19) read().catch(() => undefined)
      }))
    read().catch(() => undefined)
    const pull = async (stream) => {
      if (parts.length === 0) await read()
      const part = parts.shift()
      if (part === undefined) return stream.close()
      ahead -= part.length
      stream.enqueue(part)
    }
    const body = new ReadableStream({ pull, cancel: (why) => reader.cancel(why) }, { highWaterMark: 0 })
    return new Response(body, { status: answer.status, headers: answer.headers })
  }
})()
