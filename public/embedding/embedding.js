import { mount } from "../embed.js"

// The examples of this page. No address of a site stands in them: ROOT is wherever this page lies.
const root = new URL("../", import.meta.url)
const bySelector = (selector, within = document) => within.querySelector(selector)

for (const code of document.querySelectorAll("textarea, pre code"))
  code.textContent = code.textContent.replaceAll("ROOT/", root.href)

/** What an example may make of edited HTML: these elements with these attributes, and nothing else of it. */
const MADE = {
  IFRAME: ["id", "src", "title", "height", "loading", "allow"],
  "SOURCELINE-TIMELINE": ["id", "src", "year", "event", "source", "t", "lang", "theme", "height", "title"],
  A: ["href", "data-sourceline"],
  P: [],
  EM: [],
  STRONG: [],
}
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

function make(from) {
  if (from.nodeType === Node.TEXT_NODE) return document.createTextNode(from.data)
  const made = document.createDocumentFragment()
  const names = MADE[from.nodeName]
  const element = names === undefined ? made : document.createElement(from.nodeName)
  for (const name of names ?? []) {
    const value = from.getAttribute(name)
    const isAddress = name === "src" || name === "href"
    if (value !== null && (!isAddress || isWeb(value))) element.setAttribute(name, value)
  }
  if (from.nodeName === "IFRAME") element.setAttribute("sandbox", SANDBOX)
  if (from.nodeName !== "SCRIPT" && from.nodeName !== "STYLE") element.append(...[...from.childNodes].map(make))
  return element
}

const isWeb = (address) => URL.canParse(address, root) && /^https?:$/.test(new URL(address, root).protocol)

for (const example of document.querySelectorAll("[data-example=html]")) {
  const code = bySelector("textarea", example)
  const run = bySelector("[data-run]", example)
  code.readOnly = false
  run.hidden = false
  run.addEventListener("click", () => {
    // A style attribute alone would be noted as a breach of this page's policy.
    const plain = code.value.replace(/\sstyle=("[^"]*"|'[^']*')/gi, "")
    const typed = new DOMParser().parseFromString(plain, "text/html")
    bySelector("[data-result]", example).replaceChildren(...[...typed.body.childNodes].map(make))
  })
}

const button = bySelector("#mount-show")
const output = bySelector("#mount-output")
mount(bySelector("#mount-result"), { src: new URL("alex-krizhevsky/", root), year: 2012, height: 380 }).then(
  (timeline) => {
    timeline.on("select", ({ event }) => {
      output.textContent = event ?? "nothing"
    })
    button.hidden = false
    button.onclick = () => timeline.show({ event: "left-google" })
  },
  (error) => {
    output.textContent = error.message
  },
)

const frame = bySelector("#live-frame")
const log = bySelector("#log")
const send = bySelector("#command-send")
const command = bySelector("#command-code")
const choice = bySelector("#command-choice")
/** Lines of the log that are kept. */
const MOST_LINES = 200
let port = null

function note(arrow, message, kind) {
  const line = document.createElement("li")
  line.className = kind
  line.textContent = `${arrow} ${JSON.stringify(message)}`
  log.append(line)
  while (log.childElementCount > MOST_LINES) log.firstElementChild.remove()
  log.scrollTop = log.scrollHeight
}
const noteHeard = (data) => note("←", data, data.ok === false ? "wrong" : "heard")

addEventListener("message", ({ source, data }) => {
  if (source === null || source !== frame.contentWindow || data?.sourceline !== 1) return
  noteHeard(data)
  if (data.type !== "ready" || (data.isAnswer && port !== null)) return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => noteHeard(data)
  port = port1
  const hello = { sourceline: 1, type: "hello", id: "this page" }
  note("→", hello, "sent")
  // The frame has no origin that could stand in place of the star; no other window gets the message.
  frame.contentWindow.postMessage(hello, "*", [port2])
  send.hidden = false
  bySelector("#log-clear").hidden = false
  choice.disabled = false
  command.readOnly = false
})
// It may have said that it is ready before this script ran.
frame.contentWindow?.postMessage({ sourceline: 1, type: "hello", id: "late" }, "*")

send.addEventListener("click", () => {
  try {
    const message = JSON.parse(command.value)
    note("→", message, "sent")
    port?.postMessage(message)
  } catch (error) {
    note("×", error.message, "wrong")
  }
})
choice.addEventListener("change", () => {
  command.value = choice.value
})
bySelector("#log-clear").addEventListener("click", () => log.replaceChildren())
