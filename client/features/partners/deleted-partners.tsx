import { partners } from '../../../shared/model/kinds.ts'
import { readDeletedItems, restoreItem } from '../../../shared/model/collection.ts'
import { useLive } from '../../live/use-live.ts'
import { useRoot } from '../../live/use-root.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { momentShort } from '../../messages/when.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './partners-page.module.css'

/** What was deleted of late, to be brought back; nothing while there is none. */
export const DeletedPartners = () => {
  const { plan } = useLive()
  const deleted = useRoot(plan.doc, partners.name, (doc) => readDeletedItems(doc, [partners]))
  if (deleted.length === 0) return null
  const restore = (id: string, name: string) => {
    plan.act((doc) => restoreItem(doc, partners.name, id))
    announce(words.restored(name))
  }
  return (
    <details className={styles.deleted}>
      <summary>{words.recentlyDeleted(deleted.length)}</summary>
      <p>{words.keptFor}</p>
      <ul>
        {deleted.map(({ id, name, deleted: at, by }) => (
          <li key={id}>
            <span dir="auto">{name || words.unnamed}</span>
            <small>{words.deletedWhen(momentShort(at), by)}</small>
            <Button
              aria-label={words.restoreOf(name || words.unnamed)}
              onPress={() => restore(id, name || words.unnamed)}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
