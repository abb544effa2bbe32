import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CalendarDays,
  Ellipsis,
  Eye,
  EyeOff,
  Pencil,
  Trash2,
} from 'lucide-react'

import { structure as words } from '../../messages/en/grid.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuLine, MenuSection } from '../../ui/menu.tsx'
import { afterMenu } from './after-menu.ts'
import { useGrid } from './grid-view.ts'
import { canMovePart, deletePart, hidePart, movePart, type Part, type PartKind } from './part-actions.ts'
import { useIsLocked } from './use-cells.ts'

/** What can be done to a column or a row; for those who may not, why not. */
export const PartMenu = (props: { kind: PartKind; part: Part; onDates?: () => void }) => {
  const isLocked = useIsLocked()
  const { part } = props
  return (
    <Menu
      label={words.menuOf(part.name || words.noName)}
      button={
        <Button look="icon" aria-label={words.menuOf(part.name || words.noName)}>
          <Ellipsis />
        </Button>
      }
    >
      {isLocked ? (
        <MenuSection title={words.locked}>
          <PartItems {...props} isLocked />
        </MenuSection>
      ) : (
        <PartItems {...props} />
      )}
    </Menu>
  )
}

type ItemsProps = { kind: PartKind; part: Part; onDates?: () => void; isLocked?: boolean }

const PartItems = ({ kind, part, onDates, isLocked }: ItemsProps) => {
  const grid = useGrid()
  const isPhase = kind === 'phases'
  const item = (id: string, text: string, icon: React.ReactNode, onAction: () => void, isOff = false) => (
    <MenuItem
      id={id}
      textValue={text}
      isDisabled={isLocked || isOff}
      onAction={onAction}
      danger={id === 'delete'}
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
      {item('delete', words.delete, <Trash2 />, () => deletePart(grid, kind, part))}
    </>
  )
}
