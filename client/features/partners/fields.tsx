import type { ChangeEvent, KeyboardEvent, ReactNode } from 'react'

import { codeFor, setPartner } from '../../../shared/model/partners.ts'
import { useLive } from '../../live/use-live.ts'
import { useSharedText } from '../../live/use-text.ts'
import { partners as words } from '../../messages/en/partners.ts'
import styles from './partner-row.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

/** What the fields share: they tell others that one is there, and are left with Enter, having one line only. */
const useField = (id: string, field: string) => {
  const { presence } = useLive().plan
  return {
    dir: 'auto',
    maxLength: 200,
    onFocus: () => presence.be({ place: 'partners', item: `partners/${id}`, field }),
    onBlur: () => presence.be({ place: 'partners' }),
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      event.currentTarget.blur()
    },
  }
}

type PlainKey = 'code' | 'sector' | 'contact'
type PlainProps = { id: string; partner: string; value: string }

/** The same for a plain value: what is typed is written at each letter, so that nothing waits to be kept. */
const usePlainField = (key: PlainKey, { id, partner, value }: PlainProps) => {
  const { plan } = useLive()
  return {
    ...useField(id, key),
    value,
    autoComplete: 'off',
    'aria-label': words.fieldOf(words.columns[key], partner),
    onChange: (event: ChangeEvent<Field>) =>
      setPartner(plan.doc, id, { [key]: event.currentTarget.value || undefined }),
  }
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
export const NameField = ({ id, name }: { id: string; name: string }) => (
  <Labelled column="name">
    <Grows text={name}>
      <textarea
        {...useField(id, 'name')}
        ref={useSharedText(useLive().plan, 'partners', id, 'name')}
        rows={1}
        placeholder={words.unnamed}
        aria-label={words.fieldOf(words.columns.name, name || words.unnamed)}
      />
    </Grows>
  </Labelled>
)

export const ContactField = (props: PlainProps) => (
  <Labelled column="contact">
    <Grows text={props.value}>
      <textarea {...usePlainField('contact', props)} rows={1} placeholder={words.noContact} />
    </Grows>
  </Labelled>
)

/** `sectors`: the id of the list of suggestions. */
export const SectorField = ({ sectors, ...props }: PlainProps & { sectors: string }) => (
  <Labelled column="sector">
    <input {...usePlainField('sector', props)} placeholder={words.noSector} list={sectors} />
  </Labelled>
)

/** The short form on cards; left empty, it is made of the name again. */
export const CodeField = (props: PlainProps) => {
  const { plan, partners } = useLive()
  const field = usePlainField('code', props)
  const leave = () => {
    field.onBlur()
    if (props.value.trim() !== '') return
    const taken = partners.list().map(({ code }) => code)
    setPartner(plan.doc, props.id, { code: codeFor(props.partner, taken) })
  }
  return (
    <Labelled column="code">
      <input {...field} maxLength={8} onBlur={leave} />
    </Labelled>
  )
}
