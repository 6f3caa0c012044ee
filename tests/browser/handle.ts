import type { Page } from "playwright-core"
import type { SourcelineHandle } from "../../src/entry/handle.ts"

type Called = Omit<SourcelineHandle, "version">
export type Place = NonNullable<ReturnType<SourcelineHandle["locate"]>>
export type Rectangle = NonNullable<Place["label"]>

/** `window.sourceline` as a test sees it: the answers of the page's handle, each after a trip to the page. */
export type Handle = {
  readonly [Name in keyof Called]: (...args: Parameters<Called[Name]>) => Promise<Awaited<ReturnType<Called[Name]>>>
}

const NAMES = ["whenIdle", "count", "view", "show", "select", "selected", "locate", "problems"] as const

export function handleOf(page: Page): Handle {
  const call = (name: string, args: readonly unknown[]) =>
    page.evaluate(
      ([name, args]) => {
        const handle = window.sourceline as unknown as Record<string, (...args: readonly unknown[]) => unknown>
        return handle[name]?.(...args)
      },
      [name, args] as const,
    )
  const entries = NAMES.map((name) => [name, (...args: readonly unknown[]) => call(name, args)])
  return Object.fromEntries(entries) as Handle
}
