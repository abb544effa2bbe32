import { home } from '../../messages/en/home.ts'

/** A file that cannot be what it should be. The message is for the person who chose it. */
export class FileProblem extends Error {}

/** Bytes that the server takes; a larger file is not even read. */
const LARGEST = 64 * 1024 * 1024

/**
 * The whole record in a file that was saved from an initiative. What is in it is checked by the server.
 * Throws FileProblem.
 */
export const readRecordFile = async (file: File): Promise<object> => {
  if (file.size > LARGEST) throw new FileProblem(home.file.large)
  const given = parse(await file.text().catch(() => ''))
  if (typeof given !== 'object' || given === null) throw new FileProblem(home.file.unreadable(file.name))
  if (!['schema', 'plan', 'map'].every((key) => Object.hasOwn(given, key)))
    throw new FileProblem(home.file.another(file.name))
  return given
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
