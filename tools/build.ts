import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { LANGUAGES } from '../shared/words/languages.ts'
import { compressFiles } from './compress.ts'

const ROOT = dirname(import.meta.dirname)
/** A file that is in a build once all the rest is: whoever is interrupted builds again. */
const COMPLETE = 'complete'

/** What is built: from what, with which settings, where, and whether browsers get it. */
type Target = { what: string; config: string; folder: string; sources: string[]; isServed?: boolean }

const PAGES: Target = {
  what: 'pages',
  config: 'vite.config.ts',
  folder: 'dist',
  sources: ['client', 'shared', 'tools'],
  isServed: true,
}
const SERVER: Target = {
  what: 'server',
  config: 'tools/vite.server.config.ts',
  folder: 'dist-server',
  sources: ['server', 'shared', 'package.json'],
}

/**
 * `npm run build`: builds the pages and the server, each if there is no build or one older than what it is made of.
 * Throws if a build fails.
 */
export const ensureBuilt = async (): Promise<void> => {
  if (![PAGES, SERVER].every(isFresh)) {
    const release = waitForOthers()
    try {
      for (const target of [PAGES, SERVER]) if (!isFresh(target)) await build(target)
    } finally {
      release()
    }
  }
}

/** Waits while another process builds: two at once would clear each other's files. Ends with the process in any case. */
const waitForOthers = (): (() => void) => {
  const folder = join(ROOT, 'node_modules/.cache')
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'build.lock'))
  lock.exec('PRAGMA busy_timeout = 300000; BEGIN EXCLUSIVE')
  return () => lock.close()
}

const build = async (target: Target): Promise<void> => {
  console.error(`Building the ${target.what} …`)
  if (target.isServed) await buildPages(target)
  else await runVite(target)
  writeFileSync(join(ROOT, target.folder, COMPLETE), '')
}

/** Each language has its pages in a folder of its own; their scripts lie together. */
const buildPages = async (target: Target): Promise<void> => {
  const folder = join(ROOT, target.folder)
  for (const language of LANGUAGES) {
    await runVite(target, { PAGE_LANGUAGE: language })
    mkdirSync(join(folder, language), { recursive: true })
    for (const page of globSync('*.html', { cwd: folder }))
      renameSync(join(folder, page), join(folder, language, page))
  }
  await compressFiles(folder)
}

const runVite = async ({ what, config }: Target, env: Record<string, string> = {}): Promise<void> => {
  const code = await new Promise<number | null>((resolve, reject) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--config', config], {
      cwd: ROOT,
      // stdout is kept for the line with the address
      stdio: ['ignore', 2, 2],
      // whatever it is here, such as "test": another build of React is larger, and three times slower
      env: { ...process.env, ...env, NODE_ENV: 'production' },
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`The ${what} could not be built.`)
}

const isFresh = ({ folder, config, sources }: Target): boolean => {
  const file = join(ROOT, folder, COMPLETE)
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
