import { Component, type ReactNode } from 'react'

import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import styles from './page.module.css'

type Props = { children: ReactNode; broken?: (note: ReactNode) => ReactNode }

/**
 * Keeps a fault to the part where it is: says what happened, while the frame and the other places go on. `broken` puts
 * that where it belongs.
 */
export class PageBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    const note = (
      <div className={styles.page} role="alert">
        <h2 className={styles.title}>{app.broken.title}</h2>
        <p>{app.broken.body}</p>
        <Button look="primary" onPress={() => location.reload()}>
          {app.broken.reload}
        </Button>
        <details className={styles.detail}>
          <summary>{app.broken.detail}</summary>
          {error.message}
        </details>
      </div>
    )
    return this.props.broken?.(note) ?? note
  }
}
