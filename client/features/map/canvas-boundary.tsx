import { Component, type ReactNode } from 'react'

import { map } from '../../messages/en/map.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './map-page.module.css'

type Props = { onAgain: () => void; children: ReactNode }
type State = { isBroken: boolean }

/** How long a drawing must have stood, in ms, for a fault to count as the first. */
const STOOD = 10_000

/**
 * If the canvas breaks, or does not load, the rest of the page goes on, and the canvas is drawn again: by itself the
 * first time, at a press if that was of no use. Nothing of the map is in the canvas alone. `onAgain` is called before.
 */
export class CanvasBoundary extends Component<Props, State> {
  override state: State = { isBroken: false }
  private drawnAt = -STOOD

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    if (performance.now() - this.drawnAt < STOOD) announce(map.failed.title)
    else this.draw()
  }

  private readonly draw = (): void => {
    this.drawnAt = performance.now()
    this.props.onAgain()
    this.setState({ isBroken: false })
    announce(map.failed.drawnAgain)
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <div className={styles.broken}>
        <h3>{map.failed.title}</h3>
        <p>{map.failed.body}</p>
        <Button look="primary" onPress={this.draw}>
          {map.failed.again}
        </Button>
      </div>
    )
  }
}
