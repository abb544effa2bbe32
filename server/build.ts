import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { compressFiles } from './compress.ts'

const ROOT = dirname(import.meta.dirname)
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

/**
 * `npm run build`: builds the client if there is no build, or one older than what it is made of. Throws if the build
 * fails.
 */
export const ensureBuilt = async (): Promise<void> => {
  if (!isFresh()) await build()
  await compressFiles(join(ROOT, 'dist'))
}

const build = async (): Promise<void> => {
  console.error('Building the pages …')
  const code = await new Promise<number | null>((resolve, reject) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      // stdout is kept for the line with the address
      stdio: ['ignore', 2, 2],
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error('The pages could not be built.')
}

const isFresh = (): boolean => {
  const page = join(ROOT, 'dist/index.html')
  return existsSync(page) && SOURCES.every((path) => newest(join(ROOT, path)) <= statSync(page).mtimeMs)
}

/** The newest change of a file, or of anything in a folder (a removed file changes its folder), in ms. */
const newest = (path: string): number => {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

if (import.meta.main) await ensureBuilt()
