import type { ReactElement, ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'

import styles from './menu.module.css'

/** A button with a menu: `<Menu button={<Button …/>} label="…"><MenuItem …/></Menu>`. */
export const Menu = (props: {
  button: ReactElement
  label: string
  children: ReactNode
  placement?: PopoverProps['placement']
}) => (
  <MenuTrigger>
    {props.button}
    <Popover className={styles.popover} placement={props.placement ?? 'bottom end'}>
      <AriaMenu className={styles.menu} aria-label={props.label}>
        {props.children}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)

/** A menu that hangs from an element which opens it by itself; many elements can share one. */
export const MenuAt = (props: {
  anchor: Element
  onClose: () => void
  label: string
  children: ReactNode
}) => (
  <Popover
    className={styles.popover}
    triggerRef={{ current: props.anchor }}
    aria-label={props.label}
    isOpen
    onOpenChange={(open) => open || props.onClose()}
    placement="bottom start"
  >
    {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens */}
    <AriaMenu className={styles.menu} aria-label={props.label} onClose={props.onClose} autoFocus="first">
      {props.children}
    </AriaMenu>
  </Popover>
)

/** One line of a menu. Give `textValue` where its content is not plain text. */
export const MenuItem = ({ danger, ...props }: MenuItemProps & { danger?: boolean }) => (
  <AriaMenuItem {...props} className={danger ? `${styles.item} ${styles.danger}` : styles.item} />
)

/** A line that opens a further menu. */
export const Submenu = (props: { item: ReactNode; textValue: string; children: ReactNode }) => (
  <SubmenuTrigger>
    <AriaMenuItem className={styles.item} textValue={props.textValue}>
      {props.item}
    </AriaMenuItem>
    <Popover className={styles.popover}>
      <AriaMenu className={styles.menu} aria-label={props.textValue}>
        {props.children}
      </AriaMenu>
    </Popover>
  </SubmenuTrigger>
)

export const MenuSection = (props: { title: string; children: ReactNode }) => (
  <AriaMenuSection>
    <Header className={styles.header}>{props.title}</Header>
    {props.children}
  </AriaMenuSection>
)

export const MenuLine = () => <Separator className={styles.line} />
