import { Printer, QrCode } from 'lucide-react'
import { useState } from 'react'

import type { Role } from '../../../shared/words/roles.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from '../../parts/code.tsx'
import { CopyButton } from './copy-button.tsx'
import { joinedSaid } from './joined.ts'
import { isLoopback, type Links, linksOfRole, type RoleLinks, useLinks } from './use-links.ts'
import { OnlyHere } from './only-here.tsx'
import { usePeople } from './people/use-people.ts'
import { ReachTest } from './reach-test.tsx'
import { useRoomCode } from '../../parts/room-code.ts'
import styles from './room.module.css'
import { Sheet } from './sheet.tsx'
import { useAttempt } from './use-attempt.ts'
import { WallButton } from './wall-button.tsx'

const words = share.room
const ROLE: Role = 'contributor'
const { name } = share.roles[ROLE]

/** What a room needs first: the code for phones, the short address for who has no camera, and how many have come. */
export const Room = () => {
  const links = useLinks()
  if (!links.links) return <output>{links.error ? sentenceOf(links.error) : share.opening}</output>
  const of = linksOfRole(links.links, ROLE)
  const address = of.first?.url ?? location.origin
  return (
    <div className={styles.room}>
      {isLoopback(address) && <OnlyHere />}
      <div className={styles.scan}>
        <Square of={of} links={links} />
        <About of={of} links={links} />
      </div>
      {!isLoopback(address) && <ReachTest />}
    </div>
  )
}

type Props = { of: RoleLinks; links: Links }

/** The code; on a device that did not keep the link, what makes one for it. */
const Square = ({ of: { first }, links }: Props) => {
  const attempt = useAttempt()
  return (
    <div className={styles.square}>
      {first?.url === undefined ? (
        <Button onPress={() => void attempt(() => links.make(ROLE))}>
          <QrCode /> {words.show}
        </Button>
      ) : (
        <Code url={first.url} label={share.codeFor(name)} />
      )}
    </div>
  )
}

const About = ({ of, links }: Props) => {
  const { id, title } = useInitiative()
  const { people = [] } = usePeople()
  const code = useRoomCode(id, of.first?.id)
  const [prints, setPrints] = useState(false)
  const url = of.first?.url
  return (
    <div className={styles.about}>
      <h3 className={styles.title}>{words.title}</h3>
      <p>{words.body}</p>
      {code && (
        <p className={styles.short}>
          {words.type} <bdi className={styles.address} translate="no">{`${location.host}/i/code`}</bdi>
          <span className={styles.code} translate="no" key={code.code}>
            {code.code}
          </span>
        </p>
      )}
      <output className={styles.came}>{words.came(cameThrough(of), joinedSaid(allOf(of), people))}</output>
      <div className={styles.actions}>
        {url !== undefined && (
          <>
            <WallButton url={url} code={code} />
            <CopyButton name={name} isKept addressOf={() => Promise.resolve(url)} />
          </>
        )}
        {url !== undefined && !isLoopback(url) && (
          <Button onPress={() => setPrints(true)}>
            <Printer /> {share.print}
          </Button>
        )}
      </div>
      {prints && url !== undefined && (
        <Sheet
          title={title}
          role={ROLE}
          url={url}
          label={share.codeFor(name)}
          onDone={() => setPrints(false)}
        />
      )}
      {links.error !== undefined && <p role="alert">{sentenceOf(links.error)}</p>}
    </div>
  )
}

const allOf = ({ first, others, ended }: RoleLinks) => [...(first ? [first] : []), ...others, ...ended]

const cameThrough = (of: RoleLinks): number => allOf(of).reduce((sum, { joined }) => sum + joined, 0)
