import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CalendarDays,
  Ellipsis,
  Eye,
  EyeOff,
  MessageSquare,
  Pencil,
  Text,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'

import { type PartName } from '../../../../shared/model/kinds.ts'
import { useList } from '../../../live/use-live.ts'
import { commentMarks } from '../../../messages/en/comment-marks.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { openComments } from '../../../parts/comments/open-comments.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Menu, MenuItem, MenuLine, MenuSection } from '../../../ui/menu.tsx'
import { afterMenu } from '../../../ui/after-menu.ts'
import { useGrid } from '../grid-view.ts'
import {
  activitiesOf,
  canMovePart,
  deletePart,
  hidePart,
  movePart,
  type Part,
  UNASKED,
} from './part-actions.ts'
import { HueItems } from './hue-items.tsx'
import styles from './part-menu.module.css'
import { useSayGone } from './say-gone.ts'
import { useIsLocked } from '../use-cells.ts'

/** What can be done to a column or a row; for those who may not, why not. */
export const PartMenu = (props: { kind: PartName; part: Part; onDates?: () => void }) => {
  const isLocked = useIsLocked()
  const grid = useGrid()
  const [asked, setAsked] = useState<boolean | undefined>(undefined)
  const { kind, part } = props
  const name = part.name || words.noName
  const onDelete = (withActivities: boolean) => {
    if (activitiesOf(grid, kind, part.id).length >= UNASKED) setAsked(withActivities)
    else afterMenu(() => deletePart(grid, kind, part, withActivities))
  }
  const items = <PartItems {...props} onDelete={onDelete} isLocked={isLocked} />
  return (
    <>
      <Menu
        label={words.menuOf(name)}
        button={
          <Button look="icon" aria-label={words.menuOf(name)}>
            <Ellipsis />
          </Button>
        }
      >
        {isLocked ? <MenuSection title={words.locked}>{items}</MenuSection> : items}
      </Menu>
      {asked !== undefined && (
        <DeleteQuestion kind={kind} part={part} withActivities={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

type ItemsProps = {
  kind: PartName
  part: Part
  onDates?: () => void
  isLocked?: boolean
  onDelete: (withActivities: boolean) => void
}

const DeleteQuestion = ({ kind, part, withActivities, onClose }: QuestionProps) => {
  const grid = useGrid()
  // others may add to them while one thinks about it
  useList(grid.live.activities)
  useSayGone(kind, part)
  const count = activitiesOf(grid, kind, part.id).length
  return (
    <Dialog title={words.deleteTitle(part.name || words.noName)} isOpen onClose={onClose}>
      <p>{words.deleteAsk(count, withActivities)}</p>
      <div className={styles.buttons}>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button
          look="danger"
          onPress={() => {
            flushSync(onClose)
            deletePart(grid, kind, part, withActivities)
          }}
        >
          {withActivities ? words.deleteWith(count) : words.delete}
        </Button>
      </div>
    </Dialog>
  )
}

type QuestionProps = { kind: PartName; part: Part; withActivities: boolean; onClose: () => void }

const PartItems = ({ kind, part, onDates, isLocked, onDelete }: ItemsProps) => {
  const grid = useGrid()
  useSayGone(kind, part)
  const count = activitiesOf(grid, kind, part.id).length
  const isPhase = kind === 'phases'
  const item = (id: string, text: string, icon: React.ReactNode, onAction: () => void, isOff = false) => (
    <MenuItem
      id={id}
      textValue={text}
      isDisabled={isLocked || isOff}
      onAction={onAction}
      danger={id.startsWith('delete')}
    >
      {icon}
      {text}
    </MenuItem>
  )
  return (
    <>
      {item('rename', words.rename, <Pencil />, () =>
        afterMenu(() => grid.view.editing.set(`${kind}/${part.id}/name`)),
      )}
      {isPhase ||
        item('describe', words.describe, <Text />, () =>
          afterMenu(() => grid.view.editing.set(`${kind}/${part.id}/purpose`)),
        )}
      {part.hue !== undefined && !isLocked && <HueItems id={part.id} hue={part.hue} />}
      {isPhase || <CommentItem on={`${kind}/${part.id}`} />}
      {onDates && item('dates', words.dates, <CalendarDays />, onDates)}
      {item(
        'before',
        words.moveBefore[kind],
        isPhase ? <ArrowLeft /> : <ArrowUp />,
        () => movePart(grid, kind, part.id, -1),
        !canMovePart(grid, kind, part.id, -1),
      )}
      {item(
        'after',
        words.moveAfter[kind],
        isPhase ? <ArrowRight /> : <ArrowDown />,
        () => movePart(grid, kind, part.id, 1),
        !canMovePart(grid, kind, part.id, 1),
      )}
      {item('hide', part.hidden ? words.show : words.hide, part.hidden ? <Eye /> : <EyeOff />, () =>
        hidePart(grid, kind, part, !part.hidden),
      )}
      {!isLocked && <MenuLine />}
      {item('delete', words.delete, <Trash2 />, () => onDelete(false))}
      {count > 0 && item('delete-all', words.deleteWith(count), <Trash2 />, () => onDelete(true))}
    </>
  )
}

const CommentItem = ({ on }: { on: string }) => (
  <MenuItem id="comment" textValue={commentMarks.openNew} onAction={() => afterMenu(() => openComments(on))}>
    <MessageSquare />
    {commentMarks.openNew}
  </MenuItem>
)
