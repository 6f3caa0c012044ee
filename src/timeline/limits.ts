/** What a file may not go past; each limit has its own message. */
export interface Limits {
  readonly bytes: number
  readonly events: number
  readonly depth: number
  /** Problems kept of each kind. */
  readonly problems: number
}
export const LIMITS: Limits = { bytes: 256 * 1024 * 1024, events: 5_000_000, depth: 32, problems: 1000 }
