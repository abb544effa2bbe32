import type { KeyboardEvent, ReactNode } from 'react'

import { partners } from '../../../shared/model/kinds.ts'
import { setFields } from '../../../shared/model/collection.ts'
import { codeFor } from '../../../shared/model/partners.ts'
import { MAX_NAME, MAX_CODE } from '../../../shared/words/bounds.ts'
import { useLive } from '../../live/use-live.ts'
import { partners as words } from '../../messages/en/partners.ts'
import type { BoundField } from '../../parts/bound-field.ts'
import { usePastedLines } from '../../parts/pasted-lines.tsx'
import { usePlainField } from '../../parts/plain-field.ts'
import { useSharedField } from '../../parts/shared-field.ts'
import { Grows } from '../../ui/grows.tsx'
import styles from './partner-row.module.css'

/** What the fields share: they have one line, and are left with Enter. */
const useLine = (bound: BoundField, label: string) => ({
  ...bound.props,
  dir: 'auto',
  'aria-label': label,
  onPaste: usePastedLines({ most: bound.most }).onPaste,
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.blur()
  },
})

type PlainKey = 'code' | 'sector' | 'contact'
type PlainProps = { id: string; partner: string; value: string }

const MOST = { code: MAX_CODE, sector: MAX_NAME, contact: MAX_NAME } as const

/** The same for a plain value: what is typed is written at each letter, so that nothing waits to be kept. */
const useValueField = (key: PlainKey, { id, partner, value }: PlainProps) => {
  const { plan } = useLive()
  const bound = usePlainField({
    document: plan,
    kind: 'partners',
    id,
    key,
    most: MOST[key],
    value,
    onWrite: (words) => setFields(plan.doc, partners, id, { [key]: words || undefined }),
  })
  const field = useLine(bound, words.fieldOf(words.columns[key], partner))
  return { bound, field: { ...field, autoComplete: 'off' } }
}

const Labelled = ({ column, children }: { column: PlainKey | 'name'; children: ReactNode }) => (
  <label className={styles[column]}>
    <span className={styles.label}>{words.columns[column]}</span>
    {children}
  </label>
)

/** A partner's name, which several people may write at once. */
export const NameField = ({ id, name }: { id: string; name: string }) => {
  const { plan } = useLive()
  const bound = useSharedField({ document: plan, kind: 'partners', id, key: 'name', most: MAX_NAME })
  const field = useLine(bound, words.fieldOf(words.columns.name, name || words.unnamed))
  return (
    <Labelled column="name">
      <Grows words={bound.words} className={styles.grows}>
        <textarea {...field} rows={1} placeholder={words.unnamed} />
      </Grows>
      {bound.note}
    </Labelled>
  )
}

export const ContactField = (props: PlainProps) => {
  const { field, bound } = useValueField('contact', props)
  return (
    <Labelled column="contact">
      <Grows words={bound.words} className={styles.grows}>
        <textarea {...field} rows={1} placeholder={words.noContact} />
      </Grows>
      {bound.note}
    </Labelled>
  )
}

/** `sectors`: the id of the list of suggestions. */
export const SectorField = ({ sectors, ...props }: PlainProps & { sectors: string }) => {
  const { field, bound } = useValueField('sector', props)
  return (
    <Labelled column="sector">
      <input {...field} placeholder={words.noSector} list={sectors} title={bound.words || undefined} />
      <span aria-hidden className={styles.onPaper} dir="auto">
        {bound.words}
      </span>
      {bound.note}
    </Labelled>
  )
}

/** The short form on cards; left empty, it is made of the name again. */
export const CodeField = (props: PlainProps) => {
  const live = useLive()
  const { field, bound } = useValueField('code', props)
  const leave = () => {
    if (props.value.trim() !== '') return
    const taken = live.partners.list().map(({ code }) => code)
    setFields(live.plan.doc, partners, props.id, { code: codeFor(props.partner, taken) })
  }
  return (
    <Labelled column="code">
      <input {...field} onBlur={leave} />
      {bound.note}
    </Labelled>
  )
}
