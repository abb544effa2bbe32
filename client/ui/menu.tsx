import { ChevronRight } from 'lucide-react'
import type { ComponentType, ReactElement, ReactNode } from 'react'
import type { MenuItemProps, PopoverProps } from 'react-aria-components'

import type { Part } from '../net/loading.ts'
import type { ButtonProps } from './button.tsx'
import styles from './menu.module.css'
import { overlays, useOverlays, usePart } from './overlays.ts'
import { type Opening, useOpening } from './use-opening.ts'

/** A menu takes the focus when it opens: that is not a page that takes it unasked. */
const focusAt = (where: Opening['focus']) => ({ autoFocus: where })

/**
 * A button with a menu: `<Menu button={<Button …/>} label="…"><MenuItem …/></Menu>`. `items`: lines that are loaded when
 * the menu is first opened, with what they are `given`.
 */
export const Menu = <Given extends object = object>(props: {
  button: ReactElement<ButtonProps>
  label: string
  children?: ReactNode
  items?: Part<ComponentType<Given>>
  given?: Given
  placement?: PopoverProps['placement']
}) => {
  const { shown, id, opening, close } = useOpening(props.button, 'menu')
  const library = useOverlays(opening !== undefined)
  const isThere = usePart(props.items, opening !== undefined) !== undefined
  return (
    <>
      {shown}
      {library && opening && (!props.items || isThere) && (
        <library.MenuTrigger isOpen onOpenChange={(isOpen) => isOpen || close()}>
          <library.Popover
            className={styles.popover}
            triggerRef={{ current: opening.anchor }}
            aria-labelledby={id}
            placement={props.placement ?? 'bottom end'}
          >
            <library.Menu
              className={styles.menu}
              aria-label={props.label}
              aria-labelledby={id}
              {...focusAt(opening.focus)}
            >
              {props.items && props.given ? <Lines of={props.items} given={props.given} /> : props.children}
            </library.Menu>
          </library.Popover>
        </library.MenuTrigger>
      )}
    </>
  )
}

const Lines = <Given extends object>(props: { of: Part<ComponentType<Given>>; given: Given }) => {
  const state = props.of.get()
  return state.kind === 'there' ? <state.value {...props.given} /> : null
}

/** A menu that hangs from an element which opens it by itself; many elements can share one. */
export const MenuAt = (props: {
  anchor: Element
  onClose: () => void
  label: string
  children: ReactNode
}) => {
  const library = useOverlays(true)
  if (!library) return null
  return (
    <library.Popover
      className={styles.popover}
      triggerRef={{ current: props.anchor }}
      aria-label={props.label}
      isOpen
      onOpenChange={(open) => open || props.onClose()}
      placement="bottom start"
    >
      <library.Menu
        className={styles.menu}
        aria-label={props.label}
        onClose={props.onClose}
        {...focusAt('first')}
      >
        {props.children}
      </library.Menu>
    </library.Popover>
  )
}

/** One line of a menu. Give `textValue` where its content is not plain text. */
export const MenuItem = ({ danger, ...props }: MenuItemProps & { danger?: boolean }) => {
  const Item = overlays().MenuItem
  return <Item {...props} className={danger ? `${styles.item} ${styles.danger}` : styles.item} />
}

/** Where two menus are wider than the screen, the further one lies over the first. */
const placeBeside = (): NonNullable<PopoverProps['placement']> =>
  matchMedia('(max-width: 45rem)').matches ? 'bottom start' : 'end top'

/** A line that opens a further menu. */
export const Submenu = (props: { item: ReactNode; textValue: string; children: ReactNode }) => {
  const library = overlays()
  return (
    <library.SubmenuTrigger>
      <library.MenuItem className={styles.item} textValue={props.textValue}>
        {props.item}
        <ChevronRight className={styles.further} />
      </library.MenuItem>
      <library.Popover className={styles.popover} placement={placeBeside()}>
        <library.Menu className={styles.menu} aria-label={props.textValue}>
          {props.children}
        </library.Menu>
      </library.Popover>
    </library.SubmenuTrigger>
  )
}

export const MenuSection = (props: { title: string; children: ReactNode }) => {
  const library = overlays()
  return (
    <library.MenuSection>
      <library.Header className={styles.header}>{props.title}</library.Header>
      {props.children}
    </library.MenuSection>
  )
}

export const MenuLine = () => {
  const Line = overlays().Separator
  return <Line className={styles.line} />
}
