import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { setFields } from '../../../../shared/model/collection.ts'
import { actors } from '../../../../shared/model/kinds.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import type { Live } from '../../../live/live.ts'
import { useItem, useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { ways as words } from '../../../messages/en/map-says.ts'
import { spoken, theirs } from '../../../messages/theirs.ts'
import { PartnerField } from '../../../parts/partner-fields.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { sending } from '../../../ui/form.ts'
import { Said } from '../../../ui/said.tsx'
import { toast } from '../../../ui/toast.tsx'
import { nameOf, wordFrom } from '../words.ts'
import type { Step, Stop } from './ways.ts'
import styles from './ways.module.css'

const called = ({ actors: people, partners }: Live, stop: Stop): string =>
  'actor' in stop ? nameOf(people.get(stop.actor)) : (partners.get(stop.partner)?.name.trim() ?? '')

const sayStep = (live: Live, { from, to, by }: Step): string => {
  const names = [called(live, from), nameOf(live.actors.get(to))] as const
  if (!by || !('actor' in from)) return words.touch(...names)
  return map.connection.sentence(theirs(names[0]), wordFrom(by, from.actor), theirs(names[1]))
}

/** A step of a way in words. It can be made the next step with the one whom it leads to. */
export const StepItem = ({ step }: { step: Step }) => {
  const live = useLive()
  const item = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  const says = sayStep(live, step)
  const open = () => {
    flushSync(() => setOpen(true))
    item.current?.querySelector('input')?.focus()
  }
  const close = () => {
    item.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    setOpen(false)
  }
  return (
    <li ref={item} className={styles.step}>
      <p>
        <Said>{says}</Said>
        {step.isBack && <small> ({words.isBack})</small>}
      </p>
      <Now to={step.to} isReplaced={isOpen} />
      {!isVeiled(live) && (
        <Button
          look="quiet"
          aria-label={words.step.makeOf(spoken(says))}
          aria-expanded={isOpen}
          onPress={() => (isOpen ? close() : open())}
        >
          {words.step.make}
        </Button>
      )}
      {isOpen && <StepForm step={step} onClose={close} />}
    </li>
  )
}

/** What is the next step with somebody now. */
const Now = ({ to, isReplaced }: { to: string; isReplaced: boolean }) => {
  const next = useItem(useLive().actors, to)?.nextStep?.trim() ?? ''
  if (next === '') return null
  return (
    <p className={styles.note}>
      <Said>{isReplaced ? words.step.there(next) : words.step.is(next)}</Said>
    </p>
  )
}

/** The partner where a step begins, if it is still one. */
const takerOf = ({ actors: people, partners }: Live, from: Stop): string | undefined => {
  const id = 'partner' in from ? from.partner : people.get(from.actor)?.partner
  return partners.get(id ?? '')?.id
}

const StepForm = ({ step: { from, to }, onClose }: { step: Step; onClose: () => void }) => {
  const live = useLive()
  const name = nameOf(useItem(live.actors, to))
  const [typed, type] = useState(() => words.step.ask(called(live, from), name))
  const [by, take] = useState(() => takerOf(live, from))
  const [due, setDue] = useState('')
  const [isTold, tell] = useState(false)
  const isBlank = typed.trim() === ''
  const save = (_given: FormData, form: HTMLFormElement) => {
    tell(isBlank)
    if (isBlank) return form.querySelector('input')?.focus()
    toast(
      words.step.saved(name),
      live.map.step((doc) =>
        setFields(doc, actors, to, {
          nextStep: typed.trim(),
          nextStepBy: by,
          nextStepDue: due || undefined,
        }),
      ),
    )
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={sending(save)}>
      <TextField
        label={words.step.label(name)}
        most={MAX_NAME}
        wrong={isTold && isBlank ? words.step.missing : undefined}
        value={typed}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.stopPropagation()
          onClose()
        }}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <PartnerField
        label={map.fields.nextStepBy}
        value={by}
        nothing={map.fields.nobodyTakes}
        onChange={take}
      />
      <TextField
        label={map.fields.nextStepDue}
        type="date"
        value={due}
        onChange={({ currentTarget }) => setDue(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {words.step.save}
        </Button>
        <Button onPress={onClose}>{words.step.cancel}</Button>
      </div>
    </form>
  )
}
