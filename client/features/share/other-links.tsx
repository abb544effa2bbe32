import { share } from '../../messages/en/share.ts'
import { whenSaid } from '../../messages/when-short.ts'
import { CopyButton } from './copy-button.tsx'
import { LinkMenu } from './link-menu.tsx'
import type { KnownLink, Links, RoleLinks } from './use-links.ts'
import { joinedSaid } from './joined.ts'
import type { Person } from '../../../shared/api.ts'
import styles from './share.module.css'

type Props = { of: RoleLinks; links: Links; people: readonly Person[] }

/** The further links of a role, those that have ended last. */
export const OtherLinks = ({ of: { others, ended }, links, people }: Props) => {
  if (others.length + ended.length === 0) return null
  return (
    <details className={styles.others}>
      <summary>{share.others(others.length, ended.length)}</summary>
      <ul>
        {others.map((link) => (
          <OtherLink key={link.id} link={link} links={links} people={people} />
        ))}
        {ended.map((link) => (
          <li key={link.id} className={styles.other}>
            <span className={styles.about}>
              <span dir="auto">{nameOf(link)}</span>
              <small>{endSaid(link)}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const OtherLink = ({ link, links, people }: Omit<Props, 'of'> & { link: KnownLink }) => {
  const name = nameOf(link)
  const { url } = link
  const parts = [joinedSaid([link], people)]
  if (link.expiresAt !== null) parts.push(share.ends(whenSaid(link.expiresAt)))
  return (
    <li className={styles.other}>
      <span className={styles.about}>
        <span dir="auto">{name}</span>
        <small>{parts.join(' · ')}</small>
      </span>
      <span className={styles.actions}>
        {url !== undefined && <CopyButton name={name} isKept addressOf={() => Promise.resolve(url)} />}
        <LinkMenu role={link.role} name={name} link={link} links={links} canAdd={false} />
      </span>
    </li>
  )
}

const nameOf = ({ label, createdAt }: KnownLink): string => label || share.unnamed(whenSaid(createdAt))

const endSaid = ({ revokedAt, expiresAt }: KnownLink): string =>
  revokedAt !== null ? share.turnedOff(whenSaid(revokedAt)) : share.expired(whenSaid(expiresAt ?? ''))
