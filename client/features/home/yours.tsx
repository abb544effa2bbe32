import { ask } from '../../net/http.ts'
import { recallChoice } from '../../net/kept.ts'
import { home } from '../../messages/en/home.ts'
import { daySaid } from '../../messages/when.ts'
import styles from './home-page.module.css'
import { useLoaded } from './use-loaded.ts'

const readMine = () => ask('GET /api/me')
const readDeleted = () => ask('GET /api/me/deleted')

/** The initiatives that this browser is in. They are not asked for where nobody has joined one. */
export const Yours = () => {
  const hasJoined = recallChoice('joined') !== undefined
  const { value: open } = useLoaded(hasJoined ? readMine : undefined)
  const { value: gone } = useLoaded(hasJoined ? readDeleted : undefined)
  const [mine, deleted] = [open?.initiatives ?? [], gone?.initiatives ?? []]
  if (mine.length + deleted.length === 0) return null
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{home.yours}</h2>
      <ul className={styles.yours}>
        {mine.map(({ id, title, role, name }) => (
          <Line key={id} id={id} title={title} about={[home.roles[role], name].filter(Boolean).join(' · ')} />
        ))}
        {deleted.map(({ id, title, until }) => (
          <Line key={id} id={id} title={title} about={home.deleted(until === null ? '' : daySaid(until))} />
        ))}
      </ul>
    </section>
  )
}

const Line = ({ id, title, about }: { id: string; title: string; about: string }) => (
  <li>
    <a href={`/i/${id}/grid`}>
      <span>
        <bdi>{title}</bdi>
      </span>
      <small>{about}</small>
    </a>
  </li>
)
