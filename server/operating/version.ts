import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import manifest from '../../package.json' with { type: 'json' }

/**
 * What server this is: its version, and the script of the pages that it serves, whose name is another one for each
 * build; null without a build. `folder`: where the pages are.
 */
export const versionOf = (folder: string): { version: string; build: string | null } => {
  const page = join(folder, 'initiative.html')
  const text = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const [, build = null] = /<script[^>]* src="([^"]+)"/.exec(text) ?? []
  return { version: manifest.version, build }
}
