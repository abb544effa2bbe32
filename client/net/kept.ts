import { DOCUMENTS, type DocumentName } from '../../shared/words/documents.ts'

/**
 * What this browser keeps: small values under a name, and whether it may keep anything at all. Nobody else touches its
 * storages, since a browser that refuses them throws where they are merely named.
 */

const PREFIX = 'common-table:'

/** What belongs to no initiative. */
type Choice = 'joined' | 'theme' | 'announcements' | 'others' | 'density' | 'outline' | 'rail'

/** What the small pages of those who add keep of an initiative. */
const OF_VISITORS = ['draft', 'outbox', 'edits', 'codes'] as const
type OfVisitors = (typeof OF_VISITORS)[number]

/** What is kept of an initiative. */
export type Kept =
  | OfVisitors
  | 'comments'
  | 'held'
  | 'links'
  | 'namesHidden'
  | 'new'
  | 'reasons'
  | 'roomCode'
  | 'wall'
  | 'seen'
  | `${DocumentName}:${'unsaved' | 'unsent'}`

/** Until the tab is closed, or for longer; on a shared computer nothing is kept for longer. */
type Until = 'closed' | 'later'

/** What could not be kept, for as long as this page is open. */
const held = new Map<string, string>()

let isShared = false

const deviceStorage = (): Storage | undefined => {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

const tabStorage = (): Storage | undefined => {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

const storages = (): Storage[] => [deviceStorage(), tabStorage()].filter((storage) => storage !== undefined)

const isOfVisitors = (what: Kept): what is OfVisitors => OF_VISITORS.some((one) => one === what)

const startOfVisitors = (initiative: string): string => `${PREFIX}visitor:${initiative}:`
const startOf = (initiative: string): string => `${PREFIX}${initiative}:`
const keyOf = (initiative: string, what: Kept): string =>
  `${isOfVisitors(what) ? startOfVisitors(initiative) : startOf(initiative)}${what}`

/** Whether a key, or the name of a database, is an initiative's, for whichever page. */
const isOf = (initiative: string, key: string): boolean =>
  key.startsWith(startOf(initiative)) || key.startsWith(startOfVisitors(initiative))

/** The name of the database with this device's copy of a document. */
export const databaseOf = (initiative: string, document: DocumentName): string =>
  `${startOf(initiative)}${document}`

const read = (key: string): string | undefined => {
  if (held.has(key)) return held.get(key)
  for (const storage of storages()) {
    const text = storage.getItem(key)
    if (text !== null) return text
  }
  return undefined
}

const write = (key: string, text: string | undefined, until: Until): void => {
  held.delete(key)
  for (const storage of storages()) storage.removeItem(key)
  if (text === undefined) return
  try {
    const storage = isShared || until === 'closed' ? tabStorage() : deviceStorage()
    if (!storage) throw new Error('The browser keeps nothing.')
    storage.setItem(key, text)
  } catch {
    // full or forbidden
    held.set(key, text)
  }
}

/** Reads what was kept of an initiative, whoever wrote it; nothing if there is none or it cannot be read. */
export const recall = <T = unknown>(initiative: string, what: Kept): T | undefined => {
  try {
    const text = read(keyOf(initiative, what))
    return text === undefined ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value; `undefined` takes it away. What the browser does not keep lasts as long as the page. */
export const keep = (initiative: string, what: Kept, value: unknown, until: Until = 'later'): void =>
  write(keyOf(initiative, what), value === undefined ? undefined : JSON.stringify(value), until)

/** Whether what was kept last is there for longer than this tab is. */
export const outlivesTab = (initiative: string, what: Kept): boolean =>
  deviceStorage()?.getItem(keyOf(initiative, what)) != null

/** Calls `changed` whenever another tab has kept something anew, or taken it away. Returns what ends it. */
export const followOtherTabs = (initiative: string, what: Kept, changed: () => void): (() => void) => {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key === keyOf(initiative, what)) changed()
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}

/** Reads what was chosen in this browser, for no initiative in particular. */
export const recallChoice = (what: Choice): string | undefined => read(`${PREFIX}${what}`)

/** Keeps a choice; `undefined` takes it away. */
export const keepChoice = (what: Choice, value: string | undefined): void =>
  write(`${PREFIX}${what}`, value, 'later')

/** The computer is shared: what was kept for an initiative becomes this tab's, and so does all that follows. */
export const keepForThisTab = (initiative: string): void => {
  isShared = true
  const device = deviceStorage()
  if (!device) return
  device.removeItem(`${PREFIX}joined`)
  for (const key of Object.keys(device))
    if (isOf(initiative, key)) write(key, device.getItem(key) ?? undefined, 'closed')
}

/** Takes away what the small pages of those who add keep. */
export const forgetVisitor = (initiative: string): void => {
  for (const what of OF_VISITORS) keep(initiative, what, undefined)
}

/** Takes away every value that is kept of an initiative; not the copies of its documents. */
export const forgetValues = (initiative: string): void => {
  const keys = [...held.keys(), ...storages().flatMap((storage) => Object.keys(storage))]
  for (const key of keys) if (isOf(initiative, key)) write(key, undefined, 'closed')
}

/** Takes away all that this browser keeps of an initiative, the copies of its documents too. */
export const forgetAll = (initiative: string): void => {
  forgetValues(initiative)
  if (!keepsDocuments()) return
  for (const document of DOCUMENTS) indexedDB.deleteDatabase(databaseOf(initiative, document))
}

/** Whether this browser keeps anything of an initiative, for whichever page: then there was one. */
export const isKnownHere = async (initiative: string): Promise<boolean> => {
  const keys = storages().flatMap((storage) => Object.keys(storage))
  return [...keys, ...(await databaseNames())].some((key) => isOf(initiative, key))
}

/** The names of all databases here; none where the browser does not say. */
const databaseNames = async (): Promise<string[]> => {
  try {
    return ((await indexedDB.databases?.()) ?? []).map(({ name }) => name ?? '')
  } catch {
    return []
  }
}

/** Whether the application left words here that did not reach the server. */
export const hasUnsent = (initiative: string): boolean =>
  DOCUMENTS.some((document) => recall(initiative, `${document}:unsaved`) !== undefined)

/** Whether this browser may keep copies of documents. Where it refuses small values it refuses these too. */
export const keepsDocuments = (): boolean => {
  try {
    return deviceStorage() !== undefined && typeof indexedDB.open === 'function'
  } catch {
    return false
  }
}
