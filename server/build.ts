import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { compressFiles } from './compress.ts'

const ROOT = dirname(import.meta.dirname)

/** What is built: from what, with which settings, and the file that is there once it is. */
type Target = { what: string; config: string; made: string; sources: string[] }

const PAGES: Target = {
  what: 'pages',
  config: 'vite.config.ts',
  made: 'dist/index.html',
  sources: ['client', 'shared'],
}
const SERVER: Target = {
  what: 'server',
  config: 'vite.server.config.ts',
  made: 'dist-server/start.js',
  sources: ['server', 'shared', 'package.json'],
}

/**
 * `npm run build`: builds the pages and the server, each if there is no build or one older than what it is made of.
 * Throws if a build fails.
 */
export const ensureBuilt = async (): Promise<void> => {
  for (const target of [PAGES, SERVER]) if (!isFresh(target)) await build(target)
  await compressFiles(join(ROOT, 'dist'))
}

const build = async ({ what, config }: Target): Promise<void> => {
  console.error(`Building the ${what} …`)
  const code = await new Promise<number | null>((resolve, reject) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--config', config], {
      cwd: ROOT,
      // stdout is kept for the line with the address
      stdio: ['ignore', 2, 2],
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`The ${what} could not be built.`)
}

const isFresh = ({ made, config, sources }: Target): boolean => {
  const file = join(ROOT, made)
  const from = [...sources, config, 'package-lock.json']
  return existsSync(file) && from.every((path) => newest(join(ROOT, path)) <= statSync(file).mtimeMs)
}

/** The newest change of a file, or of anything in a folder (a removed file changes its folder), in ms. */
const newest = (path: string): number => {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

if (import.meta.main) await ensureBuilt()
