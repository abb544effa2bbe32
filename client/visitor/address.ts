import { isId } from '../../shared/ids.ts'

/** The initiative that the address names: `/i/<id>/…`; empty where it names none. */
export const initiativeInAddress = (): string => initiativeIn(location.pathname)

const initiativeIn = (path: string): string => {
  const [, first, id] = path.split('/')
  return first === 'i' && isId(id) ? id : ''
}

/** Whether the address is that of a test whether phones get here: `/i/<id>/reach`. */
export const isReachTest = (): boolean => location.pathname.split('/')[3] === 'reach'

/** Whether the address is that of a code for a wall: `/i/<id>/wall`. */
export const isWall = (): boolean => location.pathname.split('/')[3] === 'wall'

/** What a wall shows: a link's secret, and the short code for it with the time that it works until. */
export const wallInAddress = (): { link: string; code: string; until: string } => {
  const given = new URLSearchParams(location.hash.slice(1))
  const [link = '', code = '', until = ''] = ['link', 'code', 'until'].map((key) => given.get(key) ?? '')
  return { link, code, until }
}

const BEGIN = 'begin'

/** Whether whoever opens this address has just started the initiative. */
export const isBeginning = (): boolean => new URLSearchParams(location.search).has(BEGIN)

/** Once they have a seat the address is that of the place alone. */
export const forgetBeginning = (): void => history.replaceState(history.state, '', location.pathname)

/** The link's secret, from the part of the address that browsers keep to themselves; empty without one. */
export const secretInAddress = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1)).trim()
  } catch {
    return location.hash.slice(1)
  }
}

/** Takes the secret out of the address bar and out of the browser's history. */
export const hideSecret = (): void => {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
}

/** Opens the initiative anew: with a link's secret, if there is one, else with the membership of this browser. */
export const openAgain = (secret: string | undefined): void => {
  // the page loads itself anew when the part after '#' changes
  if (secret !== undefined) location.replace(`#${encodeURIComponent(secret)}`)
  else location.reload()
}

/** The address to open for what somebody pasted; nothing if it is no link to an initiative. */
export const linkIn = (pasted: string): string | undefined => {
  try {
    const { protocol, pathname, href } = new URL(pasted.trim())
    return /^https?:$/.test(protocol) && initiativeIn(pathname) !== '' ? href : undefined
  } catch {
    return undefined
  }
}
