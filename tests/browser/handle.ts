import type { Page } from "playwright-core"
import type { Problem } from "../../src/timeline/problem.ts"

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Place extends Rectangle {
  readonly state: "drawn" | "clustered" | "outside" | "filtered" | "undated"
  readonly label: Rectangle | null
}

/** `window.sourceline` as a test sees it: the answers of the page's handle, each after a trip to the page. */
export interface Handle {
  whenIdle(): Promise<void>
  count(): Promise<{ events: number; undated: number; sources: number; leftOut: number }>
  view(): Promise<{ from: number; to: number }>
  show(
    span: { from: string; to: string } | { year: number } | { event: string } | { source: string } | "all",
  ): Promise<void>
  select(id: string | null): Promise<void>
  selected(): Promise<{ event: string | null; source: string | null; year: number | null }>
  locate(eventId: string): Promise<Place | null>
  problems(): Promise<readonly Problem[]>
}

type Called = Record<string, (...args: readonly unknown[]) => unknown>

export function handleOf(page: Page): Handle {
  const call = (name: string, ...args: readonly unknown[]) =>
    page.evaluate(([name, args]) => (window as unknown as { sourceline: Called }).sourceline[name]?.(...args), [
      name,
      args,
    ] as const)
  const names = ["whenIdle", "count", "view", "show", "select", "selected", "locate", "problems"]
  return Object.fromEntries(
    names.map((name) => [name, (...args: unknown[]) => call(name, ...args)]),
  ) as unknown as Handle
}
