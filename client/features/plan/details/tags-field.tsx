import { Plus } from 'lucide-react'

import { plainName } from '../../../../shared/names.ts'
import { tagsIn, tagsInUse } from '../../../../shared/model/tags.ts'
import { MAX_TAG } from '../../../../shared/words/bounds.ts'
import { useSelected } from '../../../live/use-live.ts'
import { activity as words } from '../../../messages/en/activity.ts'
import { tooLong } from '../../../messages/en/room.ts'
import { toast } from '../../../ui/toast.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { useGrid } from '../grid-view.ts'
import styles from './chips.module.css'

const OFFERED = 30
/** Those of the most activities are a press away. */
const AT_HAND = 5

/** A field that adds a tag: one of those in use, or a new one. `but`: those that are there already. */
export const AddTag = ({ but, onAdd }: { but: readonly string[]; onAdd: (tags: string[]) => void }) => {
  const inUse = useSelected(useGrid().live.activities.besideWords, tagsInUse)
  const find = (typed: string) =>
    inUse
      .filter(({ tag }) => !but.includes(tag) && plainName(tag).includes(plainName(typed)))
      .slice(0, OFFERED)
      .map(({ tag, count }) => ({ id: tag, name: tag, note: words.inUse(count) }))
  const write = (typed: string) => {
    const tags = tagsIn(typed, inUse)
    const long = tags.find((tag) => tag.length > MAX_TAG)
    if (long !== undefined) toast(tooLong(long.length, MAX_TAG))
    const fitting = tags.filter((tag) => tag.length <= MAX_TAG)
    if (fitting.length > 0) onAdd(fitting)
  }
  return (
    <>
      <PickField
        label={words.addTag}
        find={find}
        nothing={words.noTags}
        onPick={(tag) => onAdd([tag])}
        onWritten={write}
      />
      <div className={styles.offers}>
        {find('')
          .slice(0, AT_HAND)
          .map(({ id: tag }) => (
            <button
              key={tag}
              type="button"
              className={styles.offer}
              aria-label={words.addThisTag(tag)}
              onClick={() => onAdd([tag])}
            >
              <Plus />
              <bdi>{tag}</bdi>
            </button>
          ))}
      </div>
    </>
  )
}
