import { Contained } from "../view/Contained.tsx"
import { Routed, type RoutedProps } from "../view/router.tsx"

/** The router, which takes nothing with it should it throw: some browsers refuse a change of address that comes too soon. */
export function Routing(props: RoutedProps) {
  return (
    <Contained>
      <Routed {...props} />
    </Contained>
  )
}
