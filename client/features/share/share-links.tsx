import type { Role } from '../../../shared/roles.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { share } from '../../messages/en/share.ts'
import { isLoopback, linksOfRole, useLinks } from './links.ts'
import { OnlyHere } from './only-here.tsx'
import { usePeople } from './people/people.ts'
import { ReachTest } from './reach-test.tsx'
import { RoleRow } from './role-row.tsx'

const SHOWN: Role[] = ['editor', 'contributor', 'viewer', 'facilitator']

/** One row a role: who came through its links, the link to copy, its code, and all else that can be done. */
export const ShareLinks = () => {
  const links = useLinks()
  const { people = [] } = usePeople()
  if (!links.links) return <output>{links.error ? sentenceOf(links.error) : share.opening}</output>
  const address = links.links.find(({ url }) => url !== undefined)?.url ?? location.origin
  return (
    <div>
      {isLoopback(address) && <OnlyHere />}
      {SHOWN.map((role) => (
        <RoleRow
          key={role}
          role={role}
          of={linksOfRole(links.links ?? [], role)}
          links={links}
          people={people}
        />
      ))}
      {!isLoopback(address) && <ReachTest />}
    </div>
  )
}
