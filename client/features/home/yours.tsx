import type { Initiative } from '../../../shared/api.ts'
import { hasJoined } from '../../live/device.ts'
import { home } from '../../messages/en/home.ts'
import styles from './home-page.module.css'
import { useLoaded } from './use-loaded.ts'

type Mine = Pick<Initiative, 'id' | 'title' | 'role' | 'name'>

/** The initiatives that this browser is in. It is not asked where nobody has joined one. */
export const Yours = () => {
  const { value } = useLoaded<{ initiatives: Mine[] }>(hasJoined() ? '/api/me' : undefined)
  if (!value || value.initiatives.length === 0) return null
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{home.yours}</h2>
      <ul className={styles.yours}>
        {value.initiatives.map(({ id, title, role, name }) => (
          <li key={id}>
            <a href={`/i/${id}/grid`}>
              <span dir="auto">{title}</span>
              <small>{[home.roles[role], name].filter(Boolean).join(' · ')}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
