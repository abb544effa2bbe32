import type { NewLink } from '../../../../shared/api.ts'
import { share } from '../../../messages/en/share.ts'
import { CopyButton } from '../copy-button.tsx'
import type { KnownLink } from '../use-links.ts'
import styles from './people.module.css'

const words = share.people

/** A link and the one that took its place. */
export type Renewed = { old: KnownLink; link: NewLink }

/** The links that were just made in place of others, to be sent to those who stay. */
export const RenewedLinks = ({ renewed }: { renewed: readonly Renewed[] }) => {
  if (renewed.length === 0) return null
  return (
    <section className={styles.renewed} aria-label={words.renewed}>
      <b>{words.renewed}</b>
      <p>{words.renewedBody}</p>
      <ul>
        {renewed.map(({ old, link }) => {
          const name = old.label || share.roles[link.role].name
          return (
            <li key={link.id}>
              <span dir="auto">{name}</span>
              <CopyButton name={name} isKept addressOf={() => Promise.resolve(link.url)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
