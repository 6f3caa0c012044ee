import type { ReadEnd } from "../timeline/closereading.ts"
import type { Packed } from "../timeline/packed.ts"
import type { ReaderOptions } from "./reader.ts"

export type ToReader =
  | { readonly kind: "begin"; readonly options: ReaderOptions }
  | { readonly kind: "push"; readonly bytes: Uint8Array }
  | { readonly kind: "finish" | "enough" }

export type FromReader =
  | { readonly kind: "ready" }
  | { readonly kind: "count"; readonly events: number }
  | { readonly kind: "part"; readonly packed: Packed }
  | { readonly kind: "end"; readonly end: ReadEnd }
  | { readonly kind: "enough"; readonly packed: Packed | null }
