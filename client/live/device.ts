/**
 * What this browser keeps for an initiative beside its documents: small values under a name. On a shared computer
 * they are this tab's alone.
 */

const PREFIX = 'common-table:'
const JOINED = `${PREFIX}joined`

const keyOf = (initiative: string, what: string): string => `${PREFIX}${initiative}:${what}`

let isShared = false
const storage = (): Storage => (isShared ? sessionStorage : localStorage)

/** All that is kept for an initiative, also by the small pages of those who add. */
const isOf = (initiative: string, key: string): boolean =>
  key.startsWith(keyOf(initiative, '')) || key.startsWith(keyOf('visitor', initiative))

/** The computer is shared: what was kept for an initiative becomes this tab's, and so does all that follows. */
export const keepForThisTab = (initiative: string): void => {
  isShared = true
  try {
    localStorage.removeItem(JOINED)
    for (const [key, value] of Object.entries(localStorage)) {
      if (!isOf(initiative, key)) continue
      sessionStorage.setItem(key, String(value))
      localStorage.removeItem(key)
    }
  } catch {
    // nothing was kept
  }
}

/** Reads what was kept; nothing if there is none, or if it cannot be read. */
export const recall = <T>(initiative: string, what: string): T | undefined => {
  try {
    const text = storage().getItem(keyOf(initiative, what))
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value; `undefined` takes it away. A full or forbidden storage keeps nothing, and the page goes on. */
export const keep = (initiative: string, what: string, value: unknown): void => {
  try {
    if (value === undefined) storage().removeItem(keyOf(initiative, what))
    else storage().setItem(keyOf(initiative, what), JSON.stringify(value))
  } catch {
    // the page still holds it
  }
}

/** Takes away every value that is kept for an initiative. */
export const forgetValues = (initiative: string): void => {
  try {
    for (const kept of [localStorage, sessionStorage])
      for (const key of Object.keys(kept)) if (isOf(initiative, key)) kept.removeItem(key)
  } catch {
    // nothing was kept
  }
}

/** Forgets that somebody edits from this browser. */
export const forgetJoined = (): void => {
  try {
    localStorage.removeItem(JOINED)
  } catch {
    // it was not noted
  }
}

/** Notes that somebody edits from this browser, so that the start page asks for their initiatives. */
export const noteJoined = (): void => {
  try {
    localStorage.setItem(JOINED, '1')
  } catch {
    // the start page does not list them
  }
}

export const hasJoined = (): boolean => {
  try {
    return localStorage.getItem(JOINED) !== null
  } catch {
    return false
  }
}
