import type { ReadEnd } from "../timeline/closereading.ts"
import type { Beginning } from "../timeline/compact/beginning.ts"
import type { Unpacked } from "../timeline/compact/unpack.ts"
import type { Packed } from "../timeline/packed.ts"
import type { ReaderOptions } from "./reader.ts"

export type UnpackingOptions = Pick<ReaderOptions, "now" | "language">

export type ToReader =
  | { readonly kind: "begin"; readonly options: ReaderOptions }
  | { readonly kind: "push"; readonly bytes: Uint8Array }
  | { readonly kind: "finish" | "enough" }
  /** Instead of all that: a file in its compact form. */
  | { readonly kind: "unpack"; readonly beginning: Beginning; readonly options: UnpackingOptions }

export type FromReader =
  | { readonly kind: "ready" }
  | { readonly kind: "count"; readonly events: number }
  | { readonly kind: "part"; readonly packed: Packed }
  | { readonly kind: "end"; readonly end: ReadEnd }
  /** null: it takes more memory than there is. */
  | { readonly kind: "unpacked"; readonly unpacked: Unpacked | null }
