import { Component, type ReactNode } from 'react'
import { Failed } from '../components/states.js'

interface State {
  readonly failure: unknown
}

/** A page that breaks says so in its place; the rest of the demo goes on. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    return (
      <Failed
        failure={this.state.failure}
        retry={() => {
          this.setState({ failure: null })
        }}
      />
    )
  }
}
