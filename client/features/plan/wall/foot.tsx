import { useMemo, useState } from 'react'

import type { Initiative, Link } from '../../../../shared/api.ts'
import { useStore } from '../../../live/use-live.ts'
import { onTheWall as words } from '../../../messages/en/on-the-wall.ts'
import { wall as codeWords } from '../../../messages/en/wall.ts'
import { Store } from '../../../net/store.ts'
import { watch } from '../../../net/watched.ts'
import { Code } from '../../../parts/code.tsx'
import { isLive, keptLinks } from '../../../parts/kept-links.ts'
import { useRoomCode } from '../../../parts/room-code.ts'
import styles from './foot.module.css'

/** The way in for phones: a link that this browser has kept, and how many came through those of its role. */
export type WayIn = { link: string; url: string; came: number }

const NOTHING = new Store<{ value: readonly Link[] | undefined }>({ value: undefined })

/** Only a facilitator's browser knows it. Nothing while it is not asked for, or not known. */
export const useWayIn = ({ id, role }: Pick<Initiative, 'id' | 'role'>, isWanted: boolean) => {
  const [watched] = useState(() => watch('GET /api/initiatives/:id/links', { id }, { about: 'links' }))
  const { value } = useStore<{ value: readonly Link[] | undefined }>(
    isWanted && role === 'facilitator' ? watched : NOTHING,
  )
  return useMemo((): WayIn | undefined => {
    const all = (value ?? []).filter((link) => link.role === 'contributor')
    const kept = keptLinks(id)
    const found = all
      .filter(isLive)
      .map((link) => kept.find((one) => one.id === link.id))
      .findLast((one) => one !== undefined)
    const came = all.reduce((sum, { joined }) => sum + joined, 0)
    return found && { link: found.id, url: found.url, came }
  }, [id, value])
}

type Props = { initiative: string; wayIn: WayIn; hasSquare: boolean }

/** How to come in from a phone, and how many have. */
export const Foot = ({ initiative, wayIn, hasSquare }: Props) => {
  const code = useRoomCode(initiative, wayIn.link)
  return (
    <footer className={hasSquare ? `${styles.foot} ${styles.beside}` : styles.foot}>
      {hasSquare && (
        <div className={styles.square}>
          <Code url={wayIn.url} label={words.codeLabel} />
        </div>
      )}
      {code && (
        <>
          <bdi translate="no">{`${location.host}/i/code`}</bdi>
          <b className={styles.code} translate="no">
            {code.code}
          </b>
          <i className={styles.line} />
        </>
      )}
      <output key={wayIn.came}>{codeWords.came(wayIn.came)}</output>
    </footer>
  )
}
