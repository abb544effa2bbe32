import { refusal } from '../../refusal.ts'
import { Broken, type StoredDocument } from '../document/document.ts'

export type MendingParts = {
  document: StoredDocument
  report: (error: unknown) => void
  /** The copy of the document was built anew. */
  rebuilt: () => void
  /** Something that was taken broke the document: it has to be opened anew. */
  broke: () => void
}

/** Runs what may find the document broken. */
export class Mending {
  readonly #parts: MendingParts

  constructor(parts: MendingParts) {
    this.#parts = parts
  }

  /** Should the document turn out to be broken, it is built anew, and this is false. */
  readonly run = (work: () => void): boolean => {
    const { document, report, rebuilt, broke } = this.#parts
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      report(error)
    }
    rebuilt()
    try {
      if (!document.mend()) return false
    } catch (error) {
      report(error)
    }
    broke()
    return false
  }

  /** The same for somebody who waits for a result. Throws AppError('cannot-load') when the document is broken. */
  readonly whole = <T>(work: () => T): T => {
    let result: T | undefined
    if (this.run(() => (result = work()))) return result as T
    throw refusal('cannot-load')
  }
}
