import type { KeyboardEvent, ReactNode } from 'react'

import { partners } from '../../../shared/model/kinds.ts'
import { setFields } from '../../../shared/model/collection.ts'
import { codeFor } from '../../../shared/model/partners.ts'
import { MAX_NAME, MAX_CODE } from '../../../shared/words/bounds.ts'
import { useLive } from '../../live/use-live.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { usePastedLines } from '../../parts/pasted-lines.tsx'
import { usePlainField } from '../../parts/plain-field.ts'
import { useSharedField } from '../../parts/shared-field.ts'
import styles from './partner-row.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

/** What the fields share: they tell others that one is there, and are left with Enter, having one line only. */
const useField = (id: string, field: string) => {
  const { presence } = useLive().plan
  return {
    dir: 'auto',
    onFocus: () => presence.be({ place: 'partners', item: `partners/${id}`, field }),
    onBlur: () => presence.be({ place: 'partners' }),
    onPaste: usePastedLines({ most: MAX_NAME }).onPaste,
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      event.currentTarget.blur()
    },
  }
}

type PlainKey = 'code' | 'sector' | 'contact'
type PlainProps = { id: string; partner: string; value: string }

const MOST = { code: MAX_CODE, sector: MAX_NAME, contact: MAX_NAME } as const

/** The same for a plain value: what is typed is written at each letter, so that nothing waits to be kept. */
const useValueField = (key: PlainKey, { id, partner, value }: PlainProps) => {
  const { plan } = useLive()
  const { props, note } = usePlainField({
    document: plan,
    kind: 'partners',
    id,
    key,
    most: MOST[key],
    value,
    onWrite: (words) => setFields(plan.doc, partners, id, { [key]: words || undefined }),
  })
  const label = words.fieldOf(words.columns[key], partner)
  return { field: { ...useField(id, key), ...props, autoComplete: 'off', 'aria-label': label }, note }
}

const Labelled = ({ column, children }: { column: PlainKey | 'name'; children: ReactNode }) => (
  <label className={styles[column]}>
    <span className={styles.label}>{words.columns[column]}</span>
    {children}
  </label>
)

/** Makes the textarea in it as high as these words. */
const Grows = ({ text, children }: { text: string; children: ReactNode }) => (
  <span className={styles.grows}>
    <span aria-hidden className={styles.replica}>{`${text}\u200B`}</span>
    {children}
  </span>
)

/** A partner's name, which several people may write at once. */
export const NameField = ({ id, name }: { id: string; name: string }) => {
  const { ref, note, about, heldWords } = useSharedField({
    document: useLive().plan,
    kind: 'partners',
    id,
    key: 'name',
    most: MAX_NAME,
  })
  return (
    <Labelled column="name">
      <Grows text={heldWords ?? name}>
        <textarea
          {...useField(id, 'name')}
          {...about}
          ref={ref}
          rows={1}
          placeholder={words.unnamed}
          aria-label={words.fieldOf(words.columns.name, name || words.unnamed)}
        />
      </Grows>
      {note}
    </Labelled>
  )
}

export const ContactField = (props: PlainProps) => {
  const { field, note } = useValueField('contact', props)
  return (
    <Labelled column="contact">
      <Grows text={field.value}>
        <textarea {...field} rows={1} placeholder={words.noContact} />
      </Grows>
      {note}
    </Labelled>
  )
}

/** `sectors`: the id of the list of suggestions. */
export const SectorField = ({ sectors, ...props }: PlainProps & { sectors: string }) => {
  const { field, note } = useValueField('sector', props)
  return (
    <Labelled column="sector">
      <input {...field} placeholder={words.noSector} list={sectors} title={field.value || undefined} />
      <span aria-hidden className={styles.onPaper} dir="auto">
        {field.value}
      </span>
      {note}
    </Labelled>
  )
}

/** The short form on cards; left empty, it is made of the name again. */
export const CodeField = (props: PlainProps) => {
  const live = useLive()
  const { field, note } = useValueField('code', props)
  const leave = () => {
    field.onBlur()
    if (props.value.trim() !== '') return
    const taken = live.partners.list().map(({ code }) => code)
    setFields(live.plan.doc, partners, props.id, { code: codeFor(props.partner, taken) })
  }
  return (
    <Labelled column="code">
      <input {...field} onBlur={leave} />
      {note}
    </Labelled>
  )
}
