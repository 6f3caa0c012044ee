import type { Boot } from "./boot.ts"
import { openChannel } from "./channel.ts"
import { openHandle } from "./openhandle.ts"
import type { Session } from "./session.ts"

/** Lets the page's handle, and whoever holds the frame, reach a timeline that is open. Answers its undo. */
export function openToOthers(session: Session, boot: Boot): () => void {
  openHandle(session, boot)
  return openChannel(session)
}
