import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import manifest from '../../package.json' with { type: 'json' }
import { LANGUAGES } from '../../shared/words/languages.ts'

/**
 * What server this is: its version, and a mark of the pages that it serves, another one for each build; null without
 * a build. `folder`: where the pages are.
 */
export const versionOf = (folder: string): { version: string; build: string | null } => {
  const files = LANGUAGES.map((language) => join(folder, language, 'initiative.html'))
  // they name their scripts, whose names are made of what is in them
  const pages = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
  const mark = createHash('sha256').update(pages.join('')).digest('base64url').slice(0, 16)
  return { version: manifest.version, build: pages.length > 0 ? mark : null }
}
