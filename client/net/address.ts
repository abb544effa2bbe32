import { isId } from '../../shared/ids.ts'

/**
 * The address of a page: `/i/<initiative>/<page>?<query>#<secret>`. It is read and written here alone, with the
 * history that Back and Forward go through. Each page has its own part of the query.
 */

/** What is undefined is not in it. */
type Query = Record<string, string | undefined>

const part = (n: number): string => location.pathname.split('/')[n] ?? ''

/** The initiative that the address names; empty where it names none. */
export const initiativeInAddress = (): string => initiativeIn(location.pathname)

const initiativeIn = (path: string): string => {
  const [, first, id] = path.split('/')
  return first === 'i' && isId(id) ? id : ''
}

export const pageInAddress = (): string => part(3)

/** Read once for each address: each card asks. */
let read = { search: '', query: new URLSearchParams() }

export const inQuery = (key: string): string | undefined => {
  const { search } = location
  if (read.search !== search) read = { search, query: new URLSearchParams(search) }
  return read.query.get(key) ?? undefined
}

/** The address of a page in an initiative. */
export const addressIn = (initiative: string, page = '', query: Query = {}): string => {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  const text = new URLSearchParams(given).toString()
  return `/i/${initiative}${page && `/${page}`}${text && `?${text}`}`
}

/** The same in the initiative that is open: what links point to. */
export const addressOf = (page: string, query?: Query): string => addressIn(part(2), page, query)

/** Calls `changed` whenever another address is shown, by Back and Forward as well. Returns what ends it. */
export const followAddress = (changed: () => void): (() => void) => {
  addEventListener('popstate', changed)
  return () => removeEventListener('popstate', changed)
}

const tell = (): void => void dispatchEvent(new PopStateEvent('popstate', { state: history.state }))

/** Goes to a page, as a new step for Back. `mark`: what `markHere` finds again for as long as one is there. */
export const goTo = (page: string, query?: Query, mark: object | null = null): void => {
  const address = addressOf(page, query)
  if (address === location.pathname + location.search) return
  history.pushState(mark, '', address)
  tell()
}

/** Shows another page, or another part of this one, without a step for Back. */
export const turnTo = (page: string, query?: Query): void => {
  rewrite(addressOf(page, query))
  tell()
}

const rewrite = (address: string): void => history.replaceState(history.state, '', address)

/** Goes back so many steps; `then` is called there. */
export const goBack = (steps = 1, then?: () => void): void => {
  if (then) addEventListener('popstate', then, { once: true })
  history.go(-steps)
}

export const markHere = (): object => history.state ?? {}

/** The query with some of it changed. */
export const queryWith = (changes: Query): Query => ({
  ...Object.fromEntries(new URLSearchParams(location.search)),
  ...changes,
})

/** A page and its query as one line, as others are told it, and back. */
export const lookAt = (page: string): string => page + location.search
export const partsOfLook = (look: string): { page: string; query: Query } => {
  const [page = '', query] = look.split('?')
  return { page, query: Object.fromEntries(new URLSearchParams(query)) }
}

/** Whether whoever opens this address has just started the initiative: they have no seat yet. */
export const isBeginning = (): boolean => inQuery('begin') !== undefined
export const forgetBeginning = (): void => rewrite(location.pathname)

/** The address of a code for a wall, and what it shows: a link's secret, and the short code for it with its end. */
type Wall = { link: string; code: string; until: string }

export const wallIn = (initiative: string, wall: Partial<Wall>): string =>
  `${addressIn(initiative, 'wall')}#${new URLSearchParams(wall).toString()}`

export const wallInAddress = (): Wall => {
  const given = new URLSearchParams(location.hash.slice(1))
  const [link = '', code = '', until = ''] = ['link', 'code', 'until'].map((key) => given.get(key) ?? '')
  return { link, code, until }
}

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
  if (location.hash !== '') rewrite(location.pathname + location.search)
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
