import { isFullScreen } from "./fullscreen.ts"
import { makeGuestHint, type GuestHint } from "./guesthint.ts"

/** What a viewer in someone else's page leaves to that page. */
export interface Guest {
  /** Not where the viewer has the whole screen. */
  readonly isGuest: () => boolean
  /** A plain wheel was left to the page around. */
  readonly onWheelLeft: () => void
}

export function makeGuest(): { readonly guest: Guest; readonly hint: GuestHint } {
  const hint = makeGuestHint()
  return { hint, guest: { isGuest: () => !isFullScreen(), onWheelLeft: hint.show } }
}
