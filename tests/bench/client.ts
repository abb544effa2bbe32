import { chromium } from '@playwright/test'

import { ensureBuilt } from '../../tools/build.ts'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts'
import { broughtIn } from './pages/bring-in.ts'
import { server } from './pages/browser.ts'
import { largeGrid } from './pages/grid.ts'
import { largeLists } from './pages/lists.ts'
import { largeMap } from './pages/map.ts'
import { openings } from './pages/openings.ts'

/**
 * `npm run bench:client`: how fast the built pages are in Chromium, drawn by software. "4×": with the processor slowed
 * that much by the browser's developer tools. Frames are what `requestAnimationFrame` sees. `-- grid` measures one part
 * alone.
 */
const PARTS = { open: openings, grid: largeGrid, 'bring-in': broughtIn, map: largeMap, lists: largeLists }

const asked = process.argv.slice(2)
await ensureBuilt()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
try {
  for (const [name, measure] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await measure(browser)
} finally {
  await browser.close()
  await server.remove()
}
