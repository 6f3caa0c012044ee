import { Contained } from "../view/Contained.tsx"
import { Routed, type RoutedProps } from "../view/router.tsx"
import { giveFile } from "./givenfile.ts"
import type { Place } from "./place.ts"

/** The router, which takes nothing with it should it throw: some browsers refuse a change of address that comes too soon. */
export function Routing({ place, ...props }: Omit<RoutedProps, "onFile"> & { readonly place: Place }) {
  return (
    <Contained>
      <Routed {...props} onFile={(file) => giveFile(place, file)} />
    </Contained>
  )
}
