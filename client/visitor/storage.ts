import { DOCUMENTS } from '../../shared/protocol.ts'

const PREFIX = 'common-table:visitor:'

/** What this page keeps in a browser for one initiative. `what` names it. */
export type Kept = 'draft' | 'outbox'

const keyOf = (initiative: string, what: Kept): string => `${PREFIX}${initiative}:${what}`

let isShared = false

/** Where what should outlive this tab is kept: on a shared computer nothing does. */
export const lasting = (): Storage => (isShared ? sessionStorage : localStorage)

/** The computer is shared: what was kept for an initiative becomes this tab's, and so does all that follows. */
export const keepForThisTab = (initiative: string): void => {
  isShared = true
  const outbox = recall(localStorage, initiative, 'outbox')
  if (outbox === undefined) return
  keep(sessionStorage, initiative, 'outbox', outbox)
  keep(localStorage, initiative, 'outbox', undefined)
}

/** Reads what was kept, whoever wrote it; nothing if there is none or it cannot be read. */
export const recall = (storage: Storage, initiative: string, what: Kept): unknown => {
  try {
    const text = storage.getItem(keyOf(initiative, what))
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps a value; `undefined` takes it away. A full or forbidden storage keeps nothing, and the page goes on. */
export const keep = (storage: Storage, initiative: string, what: Kept, value: unknown): void => {
  try {
    if (value === undefined) storage.removeItem(keyOf(initiative, what))
    else storage.setItem(keyOf(initiative, what), JSON.stringify(value))
  } catch {
    // the page still holds it
  }
}

/** Takes away everything that was kept for an initiative. */
export const forgetKept = (initiative: string): void => {
  for (const storage of [localStorage, sessionStorage])
    for (const what of ['draft', 'outbox'] as const) keep(storage, initiative, what, undefined)
}

/** Whether this browser keeps anything of an initiative, for whichever page: then there was one. */
export const isKnownHere = async (initiative: string): Promise<boolean> => {
  const ofApplication = `common-table:${initiative}:`
  const isIts = (key: string) => key.startsWith(ofApplication) || key.startsWith(`${PREFIX}${initiative}:`)
  try {
    const databases = (await indexedDB.databases?.()) ?? []
    const names = databases.map(({ name }) => name ?? '')
    return [...names, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].some(isIts)
  } catch {
    return false
  }
}

/** Takes away all that this browser keeps of an initiative, the application's copies of the documents too. */
export const forgetAll = (initiative: string): void => {
  forgetKept(initiative)
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`common-table:${initiative}:`)) localStorage.removeItem(key)
    for (const document of DOCUMENTS) indexedDB.deleteDatabase(`common-table:${initiative}:${document}`)
  } catch {
    // nothing was kept
  }
}

/** Whether the application left words here that did not reach the server: it counts them under `<document>:unsaved`. */
export const hasUnsent = (storage: Storage, initiative: string): boolean =>
  DOCUMENTS.some((document) => {
    try {
      return storage.getItem(`common-table:${initiative}:${document}:unsaved`) !== null
    } catch {
      return false
    }
  })
