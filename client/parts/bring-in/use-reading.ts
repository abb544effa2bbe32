import { useState } from 'react'

import { CannotRead, checkSize, type Problem, type Table } from './table.ts'

type Step =
  | { at: 'source'; problem?: Problem }
  | { at: 'reading' }
  | { at: 'preview'; tables: readonly Table[]; from: string }

/** From where, then reading it, then what it says; what cannot be read leads back with why. */
export const useReading = (isReading: boolean) => {
  const [step, setStep] = useState<Step>({ at: isReading ? 'reading' : 'source' })
  const look = async (read: () => Table[] | Promise<Table[]>, from: string): Promise<void> => {
    setStep({ at: 'reading' })
    try {
      const tables = await read()
      if (tables.every(({ lines }) => lines.length === 0)) throw new CannotRead('empty')
      tables.forEach(checkSize)
      setStep({ at: 'preview', tables, from })
    } catch (error) {
      setStep({ at: 'source', problem: error instanceof CannotRead ? error.problem : 'damaged' })
    }
  }
  return { step, look, back: () => setStep({ at: 'source' }) }
}
