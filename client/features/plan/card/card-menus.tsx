import { ArrowRightLeft, Copy, MessageSquare, PanelRight, Pencil, SquareCheckBig, Trash2 } from 'lucide-react'

import { useEffect } from 'react'

import { setFields } from '../../../../shared/model/collection.ts'
import { activities, type Activity } from '../../../../shared/model/kinds.ts'
import { STATUSES } from '../../../../shared/words/choices.ts'
import { useItem } from '../../../live/use-live.ts'
import { commentMarks } from '../../../messages/en/comment-marks.ts'
import { details, grid as words } from '../../../messages/en/grid.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { openComments } from '../../../parts/comments/open-comments.ts'
import { MenuAt, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { deleteCard, duplicateCard, editWords } from '../actions.ts'
import { toggleChosen } from '../choosing/choice.ts'
import { openActivity } from '../open-activity.ts'
import { afterMenu } from '../../../ui/after-menu.ts'
import { toast } from '../../../ui/toast.tsx'
import { type CardMenu, useGrid } from '../grid-view.ts'
import { StatusIcon } from './status-icon.tsx'

/** The menu that hangs from a card. */
export const OpenMenu = ({ menu }: { menu: CardMenu }) => {
  const grid = useGrid()
  const activity = useItem(grid.live.activities, menu.id)
  const isGone = activity === undefined
  useEffect(() => {
    if (!isGone) return
    // it would be there again with what somebody brings back
    grid.view.menu.set(undefined)
    toast(details.gone)
  }, [isGone, grid])
  useCloseElsewhere(menu)
  if (!activity) return null
  const close = () => grid.view.menu.set(undefined)
  const labels = {
    status: words.status,
    card: words.more(activity.title || words.untitled),
  }
  return (
    <MenuAt anchor={menu.anchor} label={labels[menu.kind]} onClose={close}>
      {menu.kind === 'status' && <StatusItems activity={activity} />}
      {menu.kind === 'card' && <CardItems activity={activity} />}
    </MenuAt>
  )
}

/** Where somebody moved the card its menu does not hang in the air: the focus is at the card, from where it opens again. */
const useCloseElsewhere = ({ anchor }: CardMenu): void => {
  const { arranged, view } = useGrid()
  useEffect(
    () =>
      arranged.subscribe(() =>
        // the page is drawn by then
        requestAnimationFrame(() => {
          if (!anchor.isConnected && view.menu.get()?.anchor === anchor) view.menu.set(undefined)
        }),
      ),
    [arranged, view, anchor],
  )
}

const StatusItems = ({ activity }: { activity: Activity }) => {
  const { live } = useGrid()
  return STATUSES.map((status) => (
    <MenuItem
      key={status}
      id={status}
      textValue={activityStatuses[status]}
      onAction={() => live.plan.act((doc) => setFields(doc, activities, activity.id, { status }))}
    >
      <StatusIcon status={status} />
      {activityStatuses[status]}
    </MenuItem>
  ))
}

const CardItems = ({ activity }: { activity: Activity }) => {
  const grid = useGrid()
  const { id } = activity
  return (
    <>
      <MenuItem id="open" onAction={() => afterMenu(() => openActivity(id))} textValue={words.open}>
        <PanelRight />
        {words.open}
      </MenuItem>
      <MenuItem id="edit" onAction={() => afterMenu(() => editWords(grid, id))} textValue={words.rename}>
        <Pencil />
        {words.rename}
      </MenuItem>
      <MenuItem
        id="move"
        onAction={() => afterMenu(() => grid.view.placing.set({ kind: 'one', id }))}
        textValue={words.moveTo}
      >
        <ArrowRightLeft />
        {words.moveTo}
      </MenuItem>
      <MenuItem
        id="choose"
        onAction={() => {
          grid.view.choice.byTaps.set(true)
          toggleChosen(grid.view.choice, id)
        }}
        textValue={words.choose}
      >
        <SquareCheckBig />
        {words.choose}
      </MenuItem>
      <MenuItem
        id="duplicate"
        onAction={() => afterMenu(() => duplicateCard(grid, id))}
        textValue={words.duplicate}
      >
        <Copy />
        {words.duplicate}
      </MenuItem>
      <CommentItem id={id} />
      <MenuLine />
      <MenuItem
        id="delete"
        danger
        onAction={() => afterMenu(() => deleteCard(grid, id))}
        textValue={words.delete}
      >
        <Trash2 />
        {words.delete}
      </MenuItem>
    </>
  )
}

const CommentItem = ({ id }: { id: string }) => (
  <MenuItem
    id="comment"
    onAction={() => afterMenu(() => openComments(`activities/${id}`))}
    textValue={commentMarks.openNew}
  >
    <MessageSquare />
    {commentMarks.openNew}
  </MenuItem>
)
