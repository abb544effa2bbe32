/** What this browser keeps for an initiative beside its documents: small values under a name. */

const PREFIX = 'common-table:'

const keyOf = (initiative: string, what: string): string => `${PREFIX}${initiative}:${what}`

/** Reads what was kept; nothing if there is none, or if it cannot be read. */
export const recall = <T>(initiative: string, what: string): T | undefined => {
  try {
    const text = localStorage.getItem(keyOf(initiative, what))
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value; `undefined` takes it away. A full or forbidden storage keeps nothing, and the page goes on. */
export const keep = (initiative: string, what: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(initiative, what))
    else localStorage.setItem(keyOf(initiative, what), JSON.stringify(value))
  } catch {
    // the page still holds it
  }
}

/** Takes away every value that is kept for an initiative. */
export const forgetValues = (initiative: string): void => {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(keyOf(initiative, ''))) localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

const JOINED = `${PREFIX}joined`

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
