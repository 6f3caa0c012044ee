import { isCompact, MAGIC } from "../timeline/compact/magic.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import type { Body } from "./body.ts"
import type { LoadRequest } from "./loading.ts"

/** Up to here a file is read in place, in less time than a worker takes to start. */
const IN_PLACE = 2 ** 21
/** ms after which what has come of a file of unknown length is shown, however little: it may go on for long. */
const PATIENCE = 800

/** The beginning of a file on its way. */
export interface Begun {
  readonly body: Body
  readonly first: readonly Uint8Array[]
  /** Nothing more is to come. */
  readonly isAll: boolean
  /** Why nothing more will come, though it should. */
  readonly failure: LoadFailure | null
}

/** Of every file the first bytes, which say what it is; of a small one that comes in time all of them. */
export async function begin(request: LoadRequest, body: Body): Promise<Begun> {
  const first: Uint8Array[] = []
  let size = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<"late">((resolve) => {
    if (body.length === null) timer = setTimeout(resolve, PATIENCE, "late")
  })
  try {
    while (size < MAGIC.length || (size <= IN_PLACE && (body.length ?? 0) <= IN_PLACE)) {
      const next = body.next()
      const bytes = await (size < MAGIC.length ? next : Promise.race([next, late]))
      if (bytes === "late") return { body: goingOn(body, next), first, isAll: false, failure: null }
      if (bytes === null) return { body, first, isAll: true, failure: null }
      first.push(bytes)
      size += bytes.length
      request.onProgress({ read: size, length: lengthFor(body, size), events: 0 })
      if (isCompact(first[0]!)) break
    }
  } catch {
    return { body, first, isAll: false, failure: cutOff(request, size, lengthFor(body, size)) }
  } finally {
    clearTimeout(timer)
  }
  return { body, first, isAll: false, failure: null }
}

/** The same, of which the next bytes have been asked for. */
function goingOn(body: Body, next: ReturnType<Body["next"]>): Body {
  // Who takes it hears of it.
  next.catch(() => undefined)
  let asked: typeof next | null = next
  return {
    ...body,
    next() {
      const given = asked ?? body.next()
      asked = null
      return given
    },
  }
}

/** As the host told it, as long as that can be true. */
export const lengthFor = ({ length }: Body, read: number): number | null =>
  length !== null && read <= length ? length : null

export const cutOff = (request: LoadRequest, read: number, length: number | null): LoadFailure =>
  request.signal.aborted ? { kind: "stopped" } : { kind: "cut", read, length }
