import { parentPort, workerData } from 'node:worker_threads'

import { AppError } from '../../shared/words/errors.ts'
import { parseObject } from '../http/body.ts'
import { readRecord } from './record.ts'

/** Reads one record, given as text, and posts its title and documents, or the error that the sender is told. */
const read = (text: string) => {
  try {
    return readRecord(parseObject(text))
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
    throw error
  }
}

parentPort?.postMessage(read(String(workerData)))
