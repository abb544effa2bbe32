import { activities, PLAN_ITEMS } from '../../../shared/model/kinds.ts'
import {
  type Deleted,
  entryOf,
  readDeletedItems,
  restoreItem,
  restoreItems,
} from '../../../shared/model/collection.ts'
import { useRoots } from '../../live/use-root.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { momentShort } from '../../messages/when.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './deleted-list.module.css'
import { useGrid } from './grid-view.ts'
import { Said } from '../../ui/said.tsx'

const SHOWN = PLAN_ITEMS.filter(({ place }) => place === 'grid')
const NAMES = SHOWN.map(({ name }) => name)

/** What was deleted of the grid, newest first, each with a way back. */
export const DeletedList = () => {
  const { doc } = useGrid().live.plan
  const deleted = useRoots(doc, NAMES, (one) => readDeletedItems(one, SHOWN)).filter(
    (item) => item.name !== '' || hasWords(doc, item),
  )
  if (deleted.length === 0) return <p>{words.nothingDeleted}</p>
  return (
    <>
      <p className={styles.explained}>{words.deletedExplained}</p>
      <ul>
        {groupsOf(deleted).map((group) => (
          <Group key={group.map(({ id }) => id).join()} group={group} />
        ))}
      </ul>
    </>
  )
}

/** Whether an activity without a title has anything else; what was added and left empty is not worth a line. */
const hasWords = (doc: Parameters<typeof entryOf>[0], { kind, id }: Deleted): boolean => {
  const entry = entryOf(doc, kind, id)
  return kind !== activities.name || (entry !== undefined && activities.read(id, entry).notes !== '')
}

/** What was deleted together has one time and one name beside it. */
const groupsOf = (deleted: readonly Deleted[]): Deleted[][] => {
  const groups = new Map<string, Deleted[]>()
  for (const one of deleted) {
    const key = `${one.deleted} ${one.by ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

const Group = ({ group }: { group: Deleted[] }) => {
  const { live } = useGrid()
  const [first] = group
  if (group.length < 2 || !first) return first && <Line item={first} />
  return (
    <li className={styles.group}>
      <div className={styles.item}>
        <span className={styles.about}>
          <Said>{words.deletedTogether(group.length, momentShort(first.deleted), first.by)}</Said>
        </span>
        <Button
          onPress={() => {
            live.plan.act((doc) => restoreItems(doc, group))
            announce(words.restoredAll(group.length))
          }}
        >
          {words.restoreAll(group.length)}
        </Button>
      </div>
      <ul>
        {group.map((item) => (
          <Line key={`${item.kind}/${item.id}`} item={item} />
        ))}
      </ul>
    </li>
  )
}

const Line = ({ item }: { item: Deleted }) => {
  const { live } = useGrid()
  const name = item.name || words.noName
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.about}>
          <Said>{words.deletedWhen(kindOf(item), momentShort(item.deleted), item.by)}</Said>
        </span>
      </div>
      <Button
        aria-label={`${words.restore}: ${name}`}
        onPress={() => {
          live.plan.act((doc) => restoreItem(doc, item.kind, item.id))
          announce(words.restored(name))
        }}
      >
        {words.restore}
      </Button>
    </li>
  )
}

const kindOf = ({ kind }: Deleted): string => {
  const kinds: Record<string, string> = words.kinds
  return kinds[kind] ?? ''
}
