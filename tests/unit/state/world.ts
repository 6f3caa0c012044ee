import { initialState } from "../../../src/state/initial.ts"
import { reduce } from "../../../src/state/reduce.ts"
import type { Action, State } from "../../../src/state/state.ts"
import type { EventIndex, SourceIndex, Timeline } from "../../../src/timeline/model.ts"
import { makeTimeline, NOW, type FilePart } from "../../make.ts"

/** A career of six dated events, one absence, one undated event, and three sources of which one is cited nowhere. */
export const CAREER: FilePart = {
  lanes: [
    { id: "research", label: "Research" },
    { id: "work", label: "Work" },
  ],
  sources: [
    { id: "page", type: "webpage", title: "Home page" },
    { id: "paper", type: "article", title: "The paper" },
    { id: "unused", type: "book", title: "A book" },
  ],
  events: [
    { id: "cifar", date: "2009", title: "Data set", lane: "research", tags: ["data"], citations: [{ source: "page" }] },
    {
      id: "paper",
      date: "2012-12",
      title: "AlexNet paper",
      lane: "research",
      tags: ["vision", "paper, long"],
      citations: [{ source: "paper", stance: "records" }],
    },
    { id: "google", date: "2013-03/2017-09", title: "At Google", lane: "work", citations: [{ source: "page" }] },
    { id: "left-google", date: "2017-09", title: "Left Google", lane: "work", citations: [{ source: "page" }] },
    { id: "adviser", date: "2018~", title: "Adviser", lane: "work", unverified: true },
    { id: "partner", date: "2019~/..", title: "Partner", lane: "work" },
    { id: "no-posts", date: "2023/..", title: "No posts found", lane: "work", kind: "absence" },
    { id: "moved", undated: true, title: "Moved house", lane: "work" },
  ],
}

export const WIDTH = 1000

export const timeline: Timeline = makeTimeline(CAREER)
export const event = (id: string): EventIndex => timeline.indexOf(id)!
export const source = (id: string): SourceIndex => timeline.sourceOf(id)!

export const stateOf = (of: Timeline = timeline, part: Partial<State> = {}): State => ({
  ...initialState({
    timeline: of,
    size: { width: WIDTH + 120, height: 600 },
    plotWidth: WIDTH,
    language: "en",
    reducedMotion: false,
    now: NOW,
  }),
  ...part,
})

/** The state after actions in turn. */
export const after = (state: State, ...actions: readonly Action[]): State => actions.reduce(reduce, state)

/** The state when its flight has landed. */
export const landed = (state: State): State => after(state, { type: "tick", at: 1e9 })
