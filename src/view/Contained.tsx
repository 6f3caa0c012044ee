import { Component, type ReactNode } from "react"

export interface ContainedProps {
  readonly children: ReactNode
  /** Shown in place of a part that threw. */
  readonly fallback?: ReactNode
}

/** A part that throws is taken out by itself; without this React would take the whole page away. */
export class Contained extends Component<ContainedProps, { readonly hasThrown: boolean }> {
  override state = { hasThrown: false }

  static getDerivedStateFromError() {
    return { hasThrown: true }
  }

  override render() {
    return this.state.hasThrown ? (this.props.fallback ?? null) : this.props.children
  }
}
