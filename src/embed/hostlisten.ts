/** What a frame may say; it is asked what it is before it is believed. */
export interface Heard {
  readonly sourceline?: unknown
  readonly type?: string
  readonly isAnswer?: boolean
  readonly id: number | string
  readonly title: string
  readonly ok?: boolean
  readonly result: unknown
  readonly error: { readonly code: string; readonly message: string }
  readonly event?: string
  readonly data: { readonly code: string; readonly message: string; readonly height: number }
}

/** Of all that is said to this window, what a frame says in the protocol. Answers its undo. */
export function listenTo(frame: HTMLIFrameElement, hear: (heard: Heard) => void): () => void {
  const listener = ({ source, data }: MessageEvent<Heard | null>) => {
    if (source !== null && source === frame.contentWindow && data?.sourceline === 1) hear(data)
  }
  addEventListener("message", listener)
  return () => removeEventListener("message", listener)
}

/** A frame without an origin can't be addressed by one; no other window than that frame gets it. */
export const say = (frame: HTMLIFrameElement, message: object) =>
  frame.contentWindow?.postMessage({ sourceline: 1, ...message }, "*")
