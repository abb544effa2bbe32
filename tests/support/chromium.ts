import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ON_A_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Turned off: what Playwright turns off (the last such list that Chromium is given is the only one it reads), and the
 * pages of its own which it loads beside each window, for suggestions nobody sees: 2 s of a core each, more than ours.
 */
const FEATURES_OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

/** What the tests' Chromium is started with, beside what Playwright adds. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
]

/**
 * Where a Chromium is that runs here: what `CHROMIUM_PATH` names, else Playwright's own, else the system's.
 * Nothing if there is none.
 */
export const findChromium = (): string | undefined => {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [chromium.executablePath(), ...onPath, ...ON_A_MAC].find((path) => existsSync(path) && starts(path))
}

/** A browser whose libraries are missing is there and does not start. */
const starts = (path: string): boolean =>
  spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0

/** Finds a Chromium or gets one: from Playwright, or as root on Debian from its packages. Nothing if it cannot. */
export const getChromium = (): string | undefined => findChromium() ?? fromPlaywright() ?? fromDebian()

const fromPlaywright = (): string | undefined => {
  console.log('No Chromium found. Getting the one that Playwright brings …')
  run('npx', ['playwright', 'install', '--no-shell', 'chromium'])
  return findChromium()
}

const fromDebian = (): string | undefined => {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('That did not work. Installing the package chromium …')
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  return findChromium()
}

const run = (command: string, args: string[]): void => {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  }
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: 240_000 })
}
