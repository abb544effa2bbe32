import { tagsInUse } from '../../../../shared/model/tags.ts'
import { useList } from '../../../live/use-live.ts'
import { several as words } from '../../../messages/en/several.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Chip, Chips } from '../details/chips.tsx'
import { AddTag } from '../details/tags-field.tsx'
import { useGrid } from '../grid-view.ts'
import { chosenInOrder, tagChosen } from './several.ts'
import styles from './tools.module.css'

/** The tags that those who are chosen have, each with how many have it; to add to all of them, or to take away. */
export const TagsOfChosen = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const grid = useGrid()
  useList(grid.live.activities)
  const ids = isOpen ? chosenInOrder(grid) : []
  const tags = tagsInUse(ids.flatMap((id) => grid.live.activities.get(id) ?? []))
  const ofAll = tags.filter(({ count }) => count === ids.length).map(({ tag }) => tag)
  return (
    <Dialog title={words.tagTitle(ids.length)} isOpen={isOpen} onClose={onClose}>
      <div className={styles.tags}>
        <Chips label={words.tag}>
          {tags.map(({ tag, count }) => (
            <Chip key={tag} removes={words.removeTag(tag)} onRemove={() => tagChosen(grid, [tag], false)}>
              <span>
                <bdi>{tag}</bdi> <span className={styles.of}>{words.tagOf(count, ids.length)}</span>
              </span>
            </Chip>
          ))}
        </Chips>
        <AddTag but={ofAll} onAdd={(added) => tagChosen(grid, added, true)} />
        <div>
          <Button look="primary" onPress={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
