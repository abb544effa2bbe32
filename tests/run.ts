import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { ensureBuilt } from '../tools/build.ts'
import { getChromium } from './support/chromium.ts'
import {
  type Counts,
  countsOf,
  type Ended,
  failureLines,
  playwrightCounts,
  sumLine,
  vitestCounts,
} from './support/counts.ts'

/**
 * `npm test`: builds the client if need be, runs vitest and then Playwright, and ends with one line that sums both.
 * `--long` runs what takes minutes instead.
 */
const main = async (): Promise<Counts[]> => {
  const reports = mkdtempSync(join(tmpdir(), 'common-table-reports-'))
  try {
    const isBuilt = await build()
    const long = process.argv.includes('--long')
    const first = await runVitest(reports, long ? ['long'] : ['unit', 'passed-on', 'several', 'architecture'])
    if (!isBuilt) return [first, { passed: 0, failed: 1, skipped: 0 }]
    return long ? [first] : [first, await runPlaywright(reports)]
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

/** Whether there are pages to open; without them what needs no browser is still worth knowing. */
const build = async (): Promise<boolean> => {
  try {
    await ensureBuilt()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

const runVitest = async (reports: string, projects: string[]): Promise<Counts> => {
  const report = join(reports, 'vitest.json')
  const chosen = projects.flatMap((project) => ['--project', project])
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return countsOf(await run('vitest', 'vitest/vitest.mjs', args), report, vitestCounts)
}

const runPlaywright = async (reports: string): Promise<Counts> => {
  const report = join(reports, 'playwright.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const args = ['test', '--reporter=list,json']
  return countsOf(await run('Playwright', '@playwright/test/cli.js', args, env), report, playwrightCounts)
}

/** How much of what a runner says of errors is said again at the end, if it ends badly without a failed test. */
const LAST_LETTERS = 4000

/** Runs a package's script on this Node, its output streamed. */
const run = async (name: string, script: string, args: string[], env = {}): Promise<Ended> => {
  console.log(`\n── ${name} ──`)
  const child = spawn(process.execPath, [join('node_modules', script), ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, ...env },
  })
  let last = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    process.stderr.write(part)
    last = (last + part).slice(-LAST_LETTERS)
  })
  const stop = () => child.kill('SIGTERM')
  process.once('SIGTERM', stop)
  const [code] = (await once(child, 'exit')) as [number | null]
  process.off('SIGTERM', stop)
  // its last words may still come; something that it left running may hold them open for good
  await sleep(200)
  child.stderr.destroy()
  return { name, code, last }
}

const chromium = getChromium()
if (chromium === undefined) {
  console.error(
    'The tests need a Chromium and could not get one. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  )
  process.exit(1)
}
process.env.CHROMIUM_PATH = chromium
const all = await main()
process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0
for (const line of failureLines(all)) console.log(`failed: ${line}`)
console.log(`\n${sumLine(all)}`)
