import type { AddressFrame } from "../view/addressof.ts"
import type { SharedLink, Sharing } from "../view/viewer.ts"

/** What the dialog for sharing needs of the page and its browser. */
export const sharingOf = (root: URL, frame: AddressFrame, device: Partial<Navigator> = navigator): Sharing => ({
  root: root.href,
  // A slug has no slash in it; what follows one is the language of the page at hand.
  frame: { ...frame, slug: frame.slug.split("/")[0] ?? "" },
  send: canSend(device, { title: "", url: root.href }) ? (link) => send(device, link) : null,
})

/** Web Share API: many browsers lack it, and where it is there a page may not be allowed it. */
const canSend = (device: Partial<Navigator>, link: SharedLink): boolean =>
  device.share !== undefined && (device.canShare === undefined || device.canShare({ ...link }))

async function send(device: Partial<Navigator>, link: SharedLink): Promise<boolean> {
  try {
    await device.share?.({ ...link })
    return true
  } catch (error) {
    // The reader closed the device's own sheet: nothing went wrong.
    return error instanceof DOMException && error.name === "AbortError"
  }
}
