import { Projector } from 'lucide-react'
import type { MouseEvent } from 'react'

import type { ShortCode } from '../../../shared/api.ts'
import { useInitiative } from '../../live/use-live.ts'
import { wallIn } from '../../net/address.ts'
import { share } from '../../messages/en/share.ts'
import button from '../../ui/button.module.css'
import styles from './share.module.css'

/** Shows a link's code as large as a screen, in a window of its own, for a wall that is read from six meters. */
export const WallButton = ({ url, code }: { url: string; code?: ShortCode }) => {
  const { id } = useInitiative()
  const address = wallIn(id, {
    link: new URL(url).hash.slice(1),
    ...(code && { code: code.code, until: code.expiresAt }),
  })
  const open = (event: MouseEvent) => {
    // where a browser lets no page open windows, the link does what links do
    const features = `popup,width=${screen.availWidth},height=${screen.availHeight}`
    if (window.open(address, `wall-${id}`, features)) event.preventDefault()
  }
  return (
    <a
      className={`${button.button} ${button.primary} ${styles.wall}`}
      href={address}
      target={`wall-${id}`}
      onClick={open}
    >
      <Projector aria-hidden /> {share.onTheWall}
    </a>
  )
}
