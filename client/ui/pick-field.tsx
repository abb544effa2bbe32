import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import field from './field.module.css'
import menu from './menu.module.css'
import styles from './pick-field.module.css'

/** `note` tells two of one name apart. */
export type Pick = { id: string; name: string; note?: string }

type PickProps = {
  /** Stands in the field while it is empty. */
  label: string
  /** What is offered for what is typed; the first of many are enough. */
  find: (typed: string) => readonly Pick[]
  /** Said where nothing is found. */
  nothing: string
  onPick: (id: string) => void
  /** Takes what was typed and is none of them. */
  onWritten?: (words: string) => void
}

/** A field to find one of many by a part of its name; what is chosen leaves the field empty for the next one. */
export const PickField = ({ label, find, nothing, onPick, onWritten }: PickProps) => {
  const [typed, setTyped] = useState('')
  // a new field for each choice: the library opens the list again where a choice empties the one that there is
  const [round, setRound] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const hasFocus = useRef(false)
  useEffect(() => {
    if (hasFocus.current) input.current?.focus()
  }, [round])
  const empty = () => {
    hasFocus.current = input.current === document.activeElement
    setTyped('')
    setRound((before) => before + 1)
  }
  const write = () => {
    if (onWritten && typed.trim() !== '') onWritten(typed)
    if (onWritten && typed !== '') empty()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isAtOne = event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isAtOne) write()
  }
  return (
    <ComboBox
      key={round}
      aria-label={label}
      className={styles.pick}
      items={find(typed)}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        onPick(String(key))
        empty()
      }}
      allowsCustomValue
      allowsEmptyCollection={onWritten === undefined}
      onBlur={write}
    >
      <Input ref={input} className={field.input} dir="auto" placeholder={label} onKeyDown={onKeyDown} />
      <Button className={styles.button}>
        <ChevronDown />
      </Button>
      <Found nothing={nothing} />
    </ComboBox>
  )
}

/** The list of what is found. */
const Found = ({ nothing }: { nothing: string }) => (
  <Popover className={`${menu.popover} ${styles.popover}`}>
    <ListBox<Pick>
      className={`${menu.menu} ${styles.list}`}
      renderEmptyState={() => <span className={menu.header}>{nothing}</span>}
    >
      {({ id, name, note }) => (
        <ListBoxItem id={id} textValue={name} className={menu.item}>
          <span>
            <bdi>{name}</bdi> {note && <span className={styles.note}>{note}</span>}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  </Popover>
)
