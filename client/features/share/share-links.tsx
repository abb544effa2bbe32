import type { Role } from '../../../shared/words/roles.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { share } from '../../messages/en/share.ts'
import { isLoopback, linksOfRole, useLinks } from './use-links.ts'
import { OnlyHere } from './only-here.tsx'
import { usePeople } from './people/use-people.ts'
import { RoleRow } from './role-row.tsx'
import styles from './share.module.css'

const LEADS: Role = 'facilitator'
const SHOWN: Role[] = ['editor', 'contributor', 'viewer']

/**
 * One row a role: who came through its links, the link to copy, its code, and all else that can be done. That of those
 * who lead stands apart.
 */
export const ShareLinks = () => {
  const links = useLinks()
  const { people = [] } = usePeople()
  if (!links.links) return <output>{links.error ? sentenceOf(links.error) : share.opening}</output>
  const all = links.links
  const address = all.find(({ url }) => url !== undefined)?.url ?? location.origin
  return (
    <div>
      {isLoopback(address) && <OnlyHere />}
      {SHOWN.map((role) => (
        <RoleRow key={role} role={role} of={linksOfRole(all, role)} links={links} people={people} />
      ))}
      <div className={styles.apart}>
        <RoleRow role={LEADS} of={linksOfRole(all, LEADS)} links={links} people={people} />
      </div>
    </div>
  )
}
