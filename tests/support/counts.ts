import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

import * as v from 'valibot'

/** How many tests passed, failed and were skipped, and which failed, with the first line of why. */
export type Counts = { passed: number; failed: number; skipped: number; failures?: string[] }

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.optional(v.array(v.string()), []),
        }),
      ),
    }),
  ),
})

const PlaywrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
})

/** Reads vitest's JSON report. A file that failed without a failed test (it could not be loaded) counts as one. */
export const vitestCounts = (path: string): Counts => {
  const report = v.parse(VitestReport, readReport(path))
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => failure(name, fullName, failureMessages[0])),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failures, ...broken.map(({ name, message }) => failure(name, 'could not be run', message))],
  }
}

const failure = (file: string, test: string, why = ''): string =>
  `${relative(process.cwd(), file)} › ${test}: ${why.split('\n')[0]}`

/** Reads Playwright's JSON report. */
export const playwrightCounts = (path: string): Counts => {
  const { stats } = v.parse(PlaywrightReport, readReport(path))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

const readReport = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** How a runner ended: with which code (null when a signal ended it), and what it said last of errors. */
export type Ended = { name: string; code: number | null; last: string }

/**
 * The counts of a runner that has ended. One that left no report, ended badly without a failed test (an error that
 * no test caught), or ran no test at all has one failure.
 */
export const countsOf = (ended: Ended, path: string, read: (path: string) => Counts): Counts => {
  const counts = existsSync(path) ? read(path) : { passed: 0, failed: 0, skipped: 0 }
  const isBad = ended.code !== 0 || counts.passed + counts.failed === 0
  if (!isBad || counts.failed > 0) return counts
  const { name, code, last } = ended
  return { ...counts, failed: 1, failures: [`${name} ended with ${code}, and no test says why:\n${last}`] }
}

/** What failed, a line each; Playwright lists its own at its end. */
export const failureLines = (all: readonly Counts[]): string[] => all.flatMap(({ failures = [] }) => failures)

/** The line that a run ends with. */
export const sumLine = (all: readonly Counts[]): string => {
  const sum = (key: 'passed' | 'failed' | 'skipped') => all.reduce((total, counts) => total + counts[key], 0)
  const line = `${sum('passed')} passed, ${sum('failed')} failed`
  return sum('skipped') === 0 ? line : `${line}, ${sum('skipped')} skipped`
}
