import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `npm run bench:peers`: installs the peers in this folder, their native parts built for the Node that runs this. */
const home = dirname(dirname(process.execPath))
const folders = [home, join(home, 'node_modules', `node-${process.platform}-${process.arch}`)]
const headers = folders.find((folder) => existsSync(join(folder, 'include/node/node.h')))
const nodedir = headers === undefined ? [] : [`--nodedir=${headers}`]
const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...nodedir], {
  cwd: join(import.meta.dirname, 'peers'),
  stdio: 'inherit',
})
process.exit(install.status ?? 1)
