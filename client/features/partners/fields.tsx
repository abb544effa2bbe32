import { setPartner } from '../../../shared/model/partners.ts'
import { useLive } from '../../live/use-live.ts'
import { useSharedText } from '../../live/use-text.ts'
import { partners as words } from '../../messages/en/partners.ts'
import styles from './partner-row.module.css'

/** Tells others in which field of which partner one is. */
const useHere = (id: string, field: string) => {
  const { presence } = useLive().plan
  return {
    onFocus: () => presence.be({ place: 'partners', item: `partners/${id}`, field }),
    onBlur: () => presence.be({ place: 'partners' }),
  }
}

/** A partner's name, which several people may write at once. As high as its words. */
export const NameField = ({ id, name }: { id: string; name: string }) => {
  const bind = useSharedText(useLive().plan, 'partners', id, 'name')
  return (
    <label className={styles.name}>
      <span className={styles.label}>{words.columns.name}</span>
      <span className={styles.grows}>
        <span aria-hidden className={styles.replica}>{`${name}\u200B`}</span>
        <textarea
          {...useHere(id, 'name')}
          ref={bind}
          rows={1}
          dir="auto"
          maxLength={200}
          placeholder={words.unnamed}
          aria-label={words.fieldOf(words.columns.name, name || words.unnamed)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.blur()
          }}
        />
      </span>
    </label>
  )
}

type PlainKey = 'code' | 'sector' | 'contact'

type PlainFieldProps = {
  id: string
  partner: string
  field: PlainKey
  value: string
  placeholder?: string
  most?: number
  list?: string
  /** What an empty field is given when it is left. */
  fallback?: () => string
}

/** A plain value of a partner: what is typed is written at each letter, so that nothing waits to be kept. */
export const PlainField = ({
  id,
  partner,
  field,
  value,
  most = 200,
  fallback,
  ...input
}: PlainFieldProps) => {
  const { plan } = useLive()
  const here = useHere(id, field)
  const write = (text: string) => setPartner(plan.doc, id, { [field]: text || undefined })
  return (
    <label className={styles[field]}>
      <span className={styles.label}>{words.columns[field]}</span>
      <input
        {...input}
        dir="auto"
        value={value}
        maxLength={most}
        autoComplete="off"
        aria-label={words.fieldOf(words.columns[field], partner)}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onFocus={here.onFocus}
        onBlur={() => {
          here.onBlur()
          if (value.trim() === '' && fallback) write(fallback())
        }}
      />
    </label>
  )
}
