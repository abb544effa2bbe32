import { useState } from 'react'

import { addConnection } from '../../../../shared/model/connections.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { map } from '../../../messages/en/map.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { sending } from '../../../ui/form.ts'
import { useMapView } from '../map-view.ts'
import { KIND_CHOICES, sentenceOf } from '../words.ts'
import styles from './lists.module.css'
import { usePeopleChoices } from './people-choices.ts'

/** Connects two by their names. Without `from` it is chosen too, and stays for the next one. */
export const AddConnection = ({ from: given, label }: { from?: string; label?: string }) => {
  const live = useLive()
  const view = useMapView()
  const kind = useStore(view.kind)
  const [chosen, chooseFrom] = useState<string>()
  const [chosenTo, chooseTo] = useState<string>()
  const everybody = usePeopleChoices()
  // who is deleted meanwhile is chosen no more
  const there = (id: string | undefined) => everybody.find((one) => one.id === id)?.id
  const from = given ?? there(chosen)
  const to = there(chosenTo)
  const add = (_given: FormData, form: HTMLFormElement) => {
    if (from === undefined || to === undefined) return
    const isThere = live.connections.list().length
    const id = live.map.act((doc) => addConnection(doc, { from, to, kind }))
    const made = id === undefined ? undefined : live.connections.get(id)
    if (!made) return
    view.choose({ kind: 'connections', id: made.id })
    const sentence = sentenceOf(made, live.actors.get)
    announce(live.connections.list().length > isThere ? map.connected(sentence) : words.there)
    chooseTo(undefined)
    // for the next one
    ;[...form.querySelectorAll('select')].at(-1)?.focus()
  }
  return (
    <form
      className={styles.addConnection}
      aria-label={label ?? words.addConnectionLabel}
      onSubmit={sending(add)}
    >
      {given === undefined && (
        <ChoiceField
          label={words.from}
          value={from}
          nothing={words.choose}
          choices={everybody.filter(({ id }) => id !== to)}
          onChange={chooseFrom}
        />
      )}
      <ChoiceField
        label={words.kindOf}
        value={kind}
        choices={KIND_CHOICES}
        onChange={(one) => one && view.kind.set(one)}
      />
      <ChoiceField
        label={words.to}
        value={to}
        nothing={words.choose}
        choices={everybody.filter(({ id }) => id !== from)}
        onChange={chooseTo}
      />
      <Button type="submit" isDisabled={from === undefined || to === undefined}>
        {words.add}
      </Button>
    </form>
  )
}
