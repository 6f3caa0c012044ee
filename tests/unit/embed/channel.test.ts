import { describe, expect, test } from "vitest"
import type { ViewNow } from "../../../src/embed/protocol.ts"
import { command, makeHost, makePort, type Posted } from "./host.ts"

const HELLO = { sourceline: 1, type: "hello" }

/** What the viewer answers a command, over the window. */
function ask(host: ReturnType<typeof makeHost>, name: string, args?: unknown): Posted {
  const id = `ask ${host.posted.length}`
  host.say(command(id, name, args))
  host.time.pass(20)
  const answer = host.messages().find((message) => message["id"] === id)
  if (answer === undefined) throw new Error(`no answer to ${name}`)
  return answer
}
const resultOf = (answer: Posted): ViewNow => {
  if (answer["ok"] !== true) throw new Error(JSON.stringify(answer))
  return answer["result"] as ViewNow
}
const eventsOf = (messages: readonly Posted[], name: string) =>
  messages.filter(({ event }) => event === name).map(({ data }) => data)

describe("being ready", () => {
  test("is told to the parent once there is something to see", () => {
    const host = makeHost({ isDrawn: false })
    expect(host.posted).toEqual([])
    host.draw()
    host.draw()
    expect(host.posted).toEqual([
      {
        at: 0,
        origin: "*",
        message: {
          sourceline: 1,
          type: "ready",
          id: "test",
          isAnswer: false,
          versions: [1],
          capabilities: ["show", "select", "filter", "theme", "language", "get", "view", "source", "height", "error"],
          title: "A timeline",
        },
      },
    ])
  })

  test("is told again to whoever says hello, with the id of that hello", () => {
    const host = makeHost()
    host.say({ ...HELLO, id: "mine" })
    host.say(HELLO)
    expect(host.messages().map(({ type, id, isAnswer }) => [type, id, isAnswer])).toEqual([
      ["ready", "test", false],
      ["ready", "mine", true],
      ["ready", "test", true],
    ])
  })

  test("waits for the drawing where the hello was earlier, and then answers it over its port", () => {
    const host = makeHost({ isDrawn: false })
    const port = makePort()
    host.say({ ...HELLO, id: 7 }, { ports: [port] })
    expect(port.posted).toEqual([])
    host.draw()
    expect(port.posted).toMatchObject([{ type: "ready", id: 7 }])
    expect(host.messages()).toMatchObject([{ type: "ready", id: "test" }])
  })
})

describe("who is heard", () => {
  test.each([
    ["another window", { postMessage: () => undefined }],
    ["nobody", null],
  ])("only the parent is: a message from %s changes nothing and gets no answer", (_, source) => {
    const host = makeHost()
    const before = host.store.state()
    host.say(command(1, "show", { year: 2017 }), { source })
    host.say(HELLO, { source, ports: [makePort()] })
    host.time.pass(200)
    expect(host.store.state()).toBe(before)
    expect(host.posted).toHaveLength(1)
  })

  test("messages of other scripts get no answer at all", () => {
    const host = makeHost()
    for (const data of [null, 7, "x", [], {}, { type: "hello" }, { sourceline: 1, type: "nudge" }]) host.say(data)
    host.time.pass(200)
    expect(host.posted).toHaveLength(1)
    expect(host.dispatched()).toBe(0)
  })
})

describe("commands", () => {
  test("show a year, an event, a source, a span and the whole", () => {
    const host = makeHost()
    expect(resultOf(ask(host, "show", { year: 2017 }))).toMatchObject({ year: 2017, from: "2016", to: "2018" })
    expect(resultOf(ask(host, "show", { event: "second" }))).toMatchObject({ event: "second" })
    expect(resultOf(ask(host, "show", { source: "paper" }))).toMatchObject({ source: "paper", event: null })
    expect(resultOf(ask(host, "show", { from: "2012", to: "2014-03" }))).toMatchObject({
      from: "2012-01",
      to: "2014-03",
    })
    const whole = resultOf(ask(host, "show", "all"))
    expect(Number(whole.from.slice(0, 4))).toBeLessThan(2009)
    expect(Number(whole.to.slice(0, 4))).toBeGreaterThanOrEqual(2024)
  })

  test("select and leave an event, however often it is said", () => {
    const host = makeHost()
    ask(host, "show", { year: 2017 })
    expect(resultOf(ask(host, "select", { event: "third" })).event).toBe("third")
    expect(resultOf(ask(host, "select", { event: null }))).toMatchObject({ event: null, year: 2017 })
    expect(resultOf(ask(host, "select", { event: null }))).toMatchObject({ event: null, year: 2017 })
  })

  test("filter by all at once, and let everything through again", () => {
    const host = makeHost()
    const filters = {
      q: "second",
      lanes: ["home"],
      evidence: ["confirmed"],
      tags: ["start"],
      sources: ["paper"],
      kinds: ["moment"],
    }
    const nothing = { q: "", lanes: [], evidence: [], tags: [], sources: [], kinds: [] }
    expect(resultOf(ask(host, "filter", filters)).filters).toEqual(filters)
    expect(resultOf(ask(host, "filter", { lanes: ["work"] })).filters).toEqual({
      ...nothing,
      lanes: ["work"],
    })
    expect(resultOf(ask(host, "filter", {})).filters).toEqual(nothing)
  })

  test("set theme and language, and get the view with a query that opens it again", () => {
    const host = makeHost()
    expect(resultOf(ask(host, "theme", { theme: "dark" })).theme).toBe("dark")
    expect(resultOf(ask(host, "language", { language: "fr" })).language).toBe("fr")
    ask(host, "show", { event: "second" })
    const view = resultOf(ask(host, "get"))
    expect(view).toMatchObject({ timeline: "test", event: "second", theme: "dark", language: "fr" })
    expect(Object.fromEntries(new URLSearchParams(view.query))).toMatchObject({
      event: "second",
      theme: "dark",
      lang: "fr",
    })
  })

  test.each([
    ["show", { event: "nobody" }, "not-found"],
    ["show", { source: "nothing" }, "not-found"],
    ["select", { event: "nobody" }, "not-found"],
    ["filter", { lanes: ["work", "leisure"] }, "not-found"],
    ["filter", { tags: ["end"] }, "not-found"],
    ["filter", { sources: ["nothing"] }, "not-found"],
    ["filter", { kinds: ["happening"] }, "bad-argument"],
    ["show", { year: 2017.5 }, "bad-argument"],
    ["show", { year: Number.NaN }, "bad-argument"],
    ["show", { year: 12345678 }, "bad-argument"],
    ["show", { year: "next" }, "bad-argument"],
    ["show", { from: "2014", to: "2012" }, "bad-argument"],
    ["show", { from: "2012-13", to: "2014" }, "bad-argument"],
    ["show", { from: "2012..2013", to: "2014" }, "bad-argument"],
    ["filter", { evidence: ["certain"] }, "bad-argument"],
    ["filter", { q: "x".repeat(501) }, "bad-argument"],
    ["theme", { theme: "sepia" }, "bad-argument"],
    ["language", { language: "de" }, "bad-argument"],
    ["navigate", { href: "https://example.org/" }, "unknown-command"],
  ])("%s %j is answered %s, and nothing changes", (name, args, code) => {
    const host = makeHost()
    const before = host.store.state()
    expect(ask(host, name, args)).toMatchObject({ sourceline: 1, ok: false, error: { code } })
    expect(host.store.state()).toBe(before)
  })

  test("an error says which value was wrong, why, and what may have been meant", () => {
    const { error } = ask(makeHost(), "show", { event: "secondd" }) as { error: { message: string } }
    expect(error.message).toBe('show: "secondd": no event here has this id. Did you mean “second”?')
  })

  test("a span longer than fits is shown as far as it does", () => {
    const host = makeHost()
    const { from, to } = resultOf(ask(host, "show", { from: "-99999999999", to: "99999999999" }))
    expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBeLessThan(30)
  })

  test("one without an id is done and not answered", () => {
    const host = makeHost()
    host.say({ sourceline: 1, command: "show", args: { year: 2017 } })
    host.say({ sourceline: 1, command: "navigate" })
    host.time.pass(20)
    expect(host.store.state().selection.year).toBe(2017)
    expect(host.messages().filter(({ ok }) => ok !== undefined)).toEqual([])
  })
})

describe("a port", () => {
  test("carries answers and events, and the window then carries none", () => {
    const host = makeHost()
    const port = makePort()
    host.say({ ...HELLO, id: "p" }, { ports: [port] })
    port.say({ id: 1, command: "show", args: { event: "second" } })
    host.time.pass(200)
    expect(port.posted).toMatchObject([
      { type: "ready", id: "p" },
      { id: 1, ok: true, result: { event: "second" } },
      { event: "select", data: { event: "second" } },
    ])
    expect(host.posted).toHaveLength(1)
  })

  test("gives way to the port of a second hello, and is closed", () => {
    const host = makeHost()
    const first = makePort()
    const second = makePort()
    host.say(HELLO, { ports: [first] })
    host.say(HELLO, { ports: [second] })
    first.say({ id: 1, command: "show", args: { year: 2017 } })
    host.time.pass(20)
    expect(host.store.state().selection.year).toBeNull()
    expect(first.state()).toEqual({ isStarted: true, isClosed: true, listeners: 0 })
    second.say({ id: 2, command: "select", args: { event: "first" } })
    host.time.pass(200)
    expect(first.posted).toHaveLength(1)
    expect(second.posted.map(({ type, id, event }) => type ?? event ?? id)).toEqual(["ready", 2, "select"])
  })

  test("is left alone by a hello without one, which is answered over the window", () => {
    const host = makeHost()
    const port = makePort()
    host.say(HELLO, { ports: [port] })
    host.say({ ...HELLO, id: "link" })
    host.say(command("c", "show", { event: "third" }))
    host.time.pass(200)
    expect(host.messages().map(({ id }) => id)).toEqual(["test", "link", "c"])
    expect(port.state().isClosed).toBe(false)
    expect(eventsOf(port.posted, "select")).toEqual([{ event: "third", year: null }])
  })
})

describe("events", () => {
  test("views are told at most once per 100 ms, and the last one always is", () => {
    const host = makeHost()
    ask(host, "show", { year: 2016 })
    host.time.pass(200)
    const first = host.posted.length
    for (let step = 0; step < 50; step++) {
      host.store.dispatch({ type: "pan", pixels: -7 })
      host.time.pass(10)
    }
    host.time.pass(100)
    const told = host.posted.slice(first).filter(({ message }) => message["event"] === "view")
    expect(told.length).toBeGreaterThan(3)
    expect(told.length).toBeLessThanOrEqual(6)
    told.slice(1).forEach(({ at }, index) => expect(at - told[index]!.at).toBeGreaterThanOrEqual(100))
    const { from, to } = resultOf(ask(host, "get"))
    expect(told.at(-1)?.message["data"]).toEqual({ from, to })
  })

  test("a view that comes back before it is told is no news", () => {
    const host = makeHost()
    ask(host, "show", { year: 2016 })
    host.time.pass(200)
    host.store.dispatch({ type: "pan", pixels: 50 })
    host.store.dispatch({ type: "pan", pixels: -50 })
    host.time.pass(200)
    expect(eventsOf(host.messages(), "view")).toHaveLength(1)
  })

  test("a selection and a source are told once each, soon, whoever chose them", () => {
    const host = makeHost()
    host.store.dispatch({ type: "select", event: 1 as never, at: 0 })
    host.time.pass(20)
    host.store.dispatch({ type: "open-source", source: 0 as never, at: 0 })
    host.time.pass(20)
    host.store.dispatch({ type: "hover", event: 2 as never })
    host.time.pass(200)
    expect(eventsOf(host.messages(), "select")).toEqual([
      { event: "second", year: null },
      { event: null, year: null },
    ])
    expect(eventsOf(host.messages(), "source")).toEqual([{ source: "paper" }])
  })

  test("heights are told to those alone who asked, at first and whenever they change", () => {
    const host = makeHost()
    host.resize(500)
    host.time.pass(200)
    expect(eventsOf(host.messages(), "height")).toEqual([])
    host.say({ ...HELLO, listen: ["height"] })
    host.say(HELLO)
    host.resize(640)
    host.time.pass(200)
    host.resize(640)
    host.time.pass(200)
    expect(eventsOf(host.messages(), "height")).toEqual([{ height: 500 }, { height: 640 }])
  })

  test("a host that follows heights which lead back and forth is not sent round for ever", () => {
    const host = makeHost({ height: 300 })
    host.say({ ...HELLO, listen: ["height"] })
    for (let round = 0; round < 40; round++) {
      host.resize(round % 2 === 0 ? 400 : 300)
      host.time.pass(20)
    }
    expect(eventsOf(host.messages(), "height").length).toBeLessThan(5)
  })
})

describe("heights of two views", () => {
  test("are both told, however soon one comes back to the first", () => {
    const host = makeHost({ height: 300 })
    host.say({ ...HELLO, listen: ["height"] })
    host.store.dispatch({ type: "select", event: 1 as never, at: 0 })
    host.resize(500)
    host.time.pass(150)
    host.store.dispatch({ type: "select", event: null, at: 0 })
    host.resize(300)
    host.time.pass(150)
    expect(eventsOf(host.messages(), "height")).toEqual([{ height: 300 }, { height: 500 }, { height: 300 }])
  })

  test("are not worked out where nobody asks for them", () => {
    const host = makeHost()
    host.resize(500)
    host.time.pass(200)
    expect(host.heightsRead()).toBe(0)
    host.say({ ...HELLO, listen: ["height"] })
    expect(host.heightsRead()).toBe(1)
  })
})

describe("a flood", () => {
  test("of 10,000 commands is done a few per turn, keeps nothing, and ends where its last one says", () => {
    const host = makeHost()
    let most = 0
    for (let count = 0; count < 10_000; count++) {
      host.say(command(count, "show", { year: 1000 + count }))
      most = Math.max(most, host.held().timers)
    }
    host.time.pass(1000)
    expect(host.dispatched()).toBeLessThanOrEqual(16)
    expect(most).toBeLessThanOrEqual(5)
    expect(host.store.state().selection.year).toBe(10_999)
    const answers = host.messages().filter(({ ok }) => ok !== undefined)
    expect(new Set(answers.map(({ id }) => id)).size).toBe(10_000)
    const refused = answers.filter(({ ok }) => ok === false)
    expect(refused).toHaveLength(10_000 - 16)
    expect(refused[0]).toMatchObject({ error: { code: "busy" } })
    expect(answers.at(-1)).toMatchObject({ id: 9999, ok: true })
  })

  test("of one kind does not push out another", () => {
    const host = makeHost()
    host.say(command("theme", "theme", { theme: "dark" }))
    for (let count = 0; count < 100; count++) host.say(command(count, "show", { year: 2000 + count }))
    host.say(command("late", "select", { event: "first" }))
    host.time.pass(20)
    expect(host.store.state().theme).toBe("dark")
    expect(host.messages().find(({ id }) => id === "late")).toMatchObject({ ok: false, error: { code: "busy" } })
    host.say(command("later", "select", { event: "first" }))
    host.time.pass(20)
    expect(host.messages().find(({ id }) => id === "later")).toMatchObject({ ok: true })
  })

  test("of nonsense leaves nothing behind", () => {
    const host = makeHost()
    for (let count = 0; count < 10_000; count++) host.say({ sourceline: 1, type: `t${count}`, text: "x".repeat(100) })
    expect(host.posted).toHaveLength(1)
    expect(host.held().timers).toBe(0)
  })

  test("leaves a frame's time between two turns", () => {
    const host = makeHost()
    host.say(command(1, "get"))
    host.time.pass(0)
    host.say(command(2, "get"))
    host.time.pass(15)
    expect(host.messages().some(({ id }) => id === 2)).toBe(false)
    host.time.pass(1)
    expect(host.messages().some(({ id }) => id === 2)).toBe(true)
  })
})

test("once stopped it hears nothing, tells nothing, and holds nothing", () => {
  const host = makeHost()
  const port = makePort()
  host.say(HELLO, { ports: [port] })
  port.say({ id: 1, command: "show", args: { year: 2017 } })
  host.store.dispatch({ type: "pan", pixels: 50 })
  host.channel.stop()
  expect(host.held()).toEqual({ listeners: 0, drawn: 0, heights: 0, timers: 0 })
  expect(port.state()).toMatchObject({ isClosed: true, listeners: 0 })
  host.store.dispatch({ type: "pan", pixels: 50 })
  host.say(command(2, "get"))
  host.time.pass(500)
  expect(port.posted).toHaveLength(1)
  expect(host.posted).toHaveLength(1)
  expect(host.store.state().selection.year).toBeNull()
})
