import { useEffect, useState } from 'preact/hooks'

import { AppError } from '../../../shared/words/errors.ts'
import { ask, mayPass } from '../../net/http.ts'
import { keep, recall } from '../../net/kept.ts'
import { actorsIn, type SentActor } from './actor.ts'

/** The codes of what this phone sent, by id: they open it also where somebody has another seat by now. */
type Codes = Record<string, string>

const readCodes = (initiative: string): Codes => {
  const kept = recall(initiative, 'codes')
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter(([, code]) => typeof code === 'string')) as Codes
}

/** Keeps the code of something that was sent; `undefined` takes it away. */
export const keepCode = (initiative: string, id: string, code: string | undefined): void => {
  const { [id]: _, ...others } = readCodes(initiative)
  keep(initiative, 'codes', code === undefined ? others : { ...others, [id]: code })
}

/** The headers that open something which this phone sent from another seat. */
export const headersOf = ({ code }: Pick<SentActor, 'code'>): Record<string, string> =>
  code === undefined ? {} : { 'contribution-code': code }

/** The headers that tell which contributions this phone has sent, from whatever seat. */
export const headersOfAll = (initiative: string): Record<string, string> => {
  const code = Object.values(readCodes(initiative)).join()
  return code === '' ? {} : headersOf({ code })
}

/**
 * What this phone sent and `listed`, the list of the present seat, does not have. It is read again whenever the list
 * is. A code that opens nothing any more is forgotten.
 */
export const useSentBefore = (
  initiative: string,
  listed: readonly { id: string }[] | undefined,
  at: Date | undefined,
) => {
  const [before, setBefore] = useState<SentActor[]>([])
  useEffect(() => {
    if (!listed || !at) return undefined
    const known = new Set(listed.map(({ id }) => id))
    const codes = Object.entries(readCodes(initiative)).filter(([id]) => !known.has(id))
    const gone = new AbortController()
    // one at a time: it is seldom more than a few
    const readAll = async () => {
      for (const [id, code] of codes) {
        const one = await readByCode(initiative, id, code)
        if (gone.signal.aborted) return
        if (one !== 'missed') setBefore((all) => [...all.filter((each) => each.id !== id), ...one])
      }
      setBefore((all) => all.filter((one) => codes.some(([id]) => id === one.id)))
    }
    void readAll()
    return () => gone.abort()
  }, [initiative, listed, at])
  return before
}

/** What a code opens: one, or none any more; or it could not be read now. */
const readByCode = async (initiative: string, id: string, code: string): Promise<SentActor[] | 'missed'> => {
  const request = { id: initiative, contribution: id, headers: headersOf({ code }) }
  try {
    const sent = await ask('GET /api/initiatives/:id/contributions/:contribution', request)
    return actorsIn([sent]).map((one) => ({ ...one, code }))
  } catch (error) {
    if (mayPass(error) || !(error instanceof AppError)) return 'missed'
    if (error.code === 'link-unknown') keepCode(initiative, id, undefined)
    return []
  }
}
