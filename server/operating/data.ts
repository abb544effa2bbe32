import { join, resolve } from 'node:path'

import { readConfig } from '../config.ts'
import { backup, restore } from '../storage/backup.ts'
import { verifyDatabase } from '../storage/verify.ts'

/** `npm run backup -- <file>`, `npm run restore -- <file>`, `npm run verify [-- <file>]`. */
const run = ([command, given]: string[]): string => {
  const { dataDir } = readConfig(process.env)
  const file = given === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', given)
  if (command === 'verify') return verify(dataDir, file)
  if (file === undefined) throw new Error(`Say which file: npm run ${command} -- <file>`)
  if (command === 'restore') {
    const aside = restore(dataDir, file)
    return `"${dataDir}" has what "${file}" holds.${aside ? ` What was there is in "${aside}".` : ''}`
  }
  backup(dataDir, file)
  const { documents } = verifyDatabase(file, undefined)
  return `"${file}" holds ${documents} documents, each read back.`
}

const verify = (dataDir: string, file: string | undefined): string => {
  const database = file ?? join(dataDir, 'common-table.sqlite')
  const { documents, damaged, setAside } = verifyDatabase(database, file === undefined ? dataDir : undefined)
  if (damaged.length > 0) throw new Error(`Damaged:\n${damaged.join('\n')}`)
  const whole = `All ${documents} documents of "${database}" are as they were written.`
  if (setAside.length === 0) return whole
  return `${whole}\nUpdates that broke a document, set aside in the table document_set_aside:\n${setAside.join('\n')}`
}

try {
  console.log(run(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
