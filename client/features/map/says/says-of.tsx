import { map } from '../../../messages/en/map.ts'
import styles from './says.module.css'
import { SaysGroups, useSaid } from './says-groups.tsx'

/** What the map says of one that is chosen: a person or group, or a connection. Nothing where it says nothing. */
export const SaysOf = ({ id }: { id: string }) => {
  const { listed, aside } = useSaid()
  const own = listed.filter(({ actors, connections }) => actors.includes(id) || connections.includes(id))
  if (own.length === 0) return null
  return (
    <section className={styles.all}>
      <h4 className={styles.title}>{map.panel.says}</h4>
      <SaysGroups listed={own} aside={aside} isChosen={id} heading="h5" />
    </section>
  )
}
