import { useEffect, useState } from 'react'

import type { ShortCode } from '../../shared/api.ts'
import { keep, recall } from '../net/kept.ts'
import { ask } from '../net/http.ts'

/** Milliseconds that a code must still be good for to be shown to a room that is about to type it. */
const LEAST = 3_600_000

type Kept = ShortCode & { link: string }

/**
 * The short code that a room may type in place of a link of an initiative: what this device kept, or a new one. Nothing until it is
 * there; without it the room still has the code to scan.
 */
export const useRoomCode = (id: string, link: string | undefined): ShortCode | undefined => {
  const [made, setMade] = useState<Kept>()
  const known = [made, recall<Kept>(id, 'roomCode')].find((one) => one?.link === link && isGood(one))
  const isMissing = link !== undefined && known === undefined
  useEffect(() => {
    if (!isMissing) return
    ask('POST /api/initiatives/:id/links/:link/code', { id, link }).then(
      (code) => {
        keep(id, 'roomCode', { ...code, link })
        return setMade({ ...code, link })
      },
      () => undefined,
    )
  }, [id, link, isMissing])
  return known
}

const isGood = (code: Kept | undefined): boolean =>
  code !== undefined && Date.parse(code.expiresAt) > Date.now() + LEAST
