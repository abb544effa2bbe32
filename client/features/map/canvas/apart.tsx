import { Component, type ReactNode } from 'react'

type Props = { of: unknown; children: ReactNode }

/**
 * Keeps a fault in drawing one thing to that thing: it is left out, and drawn again as soon as it changes (`of`, such
 * as its shape). All else on the canvas goes on.
 */
export class Apart extends Component<Props, { of: unknown; isBroken: boolean }> {
  override state = { of: this.props.of, isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  static getDerivedStateFromProps({ of }: Props, state: { of: unknown }) {
    return of === state.of ? null : { of, isBroken: false }
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children
  }
}
