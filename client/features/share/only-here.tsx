import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import { watch } from '../../net/watched.ts'
import { useInitiative, useStore } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { addressIn } from '../../net/address.ts'
import { Button } from '../../ui/button.tsx'
import { keptLinks } from '../../parts/kept-links.ts'
import styles from './share.module.css'

const READ_EVERY = 30 // seconds
const words = share.loopback

/** Said where links are made of an address that only this computer has: what to do so that others can open them. */
export const OnlyHere = () => {
  const { id } = useInitiative()
  const [read] = useState(() => watch('GET /api/initiatives/:id/network', { id }, { every: READ_EVERY }))
  const network = useStore(read).value
  const { protocol, port } = location
  const origins = network?.addresses.map((address) => `${protocol}//${address}${port && `:${port}`}`) ?? []
  const isOpen = network?.reach === 'others' && origins.length > 0
  return (
    <div className={styles.warning} role="note">
      <TriangleAlert aria-hidden />
      <div>
        <p>
          <b>{words.title}.</b> {isOpen ? words.open : words.body}
        </p>
        {isOpen && (
          <div className={styles.addresses}>
            {origins.map((origin) => (
              // no link: a browser shows where a link leads, and this one has the secret
              <Button key={origin} onPress={() => location.assign(addressAt(origin, id))}>
                <bdi>{origin}</bdi>
              </Button>
            ))}
          </div>
        )}
        {network?.reach === 'this-computer' && origins.length > 0 && (
          <p>{words.addresses(origins.join(', '))}</p>
        )}
      </div>
    </div>
  )
}

/** This initiative at another address of the same server, which has no cookie there: by the link, if it was kept. */
const addressAt = (origin: string, id: string): string => {
  const own = keptLinks(id).find(({ role }) => role === 'facilitator')
  return `${origin}${addressIn(id)}${own ? `#${own.secret}` : ''}`
}
