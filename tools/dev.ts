import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** `npm run dev`: Vite's server for the pages, and behind its proxy the server, each reloading by itself. */
const ROOT = join(import.meta.dirname, '..')
const PAGES_PORT = '5173'
const port = process.env.PORT || '8080'

const env = {
  ...process.env,
  PORT: port,
  API_PORT: port,
  // the proxy is in front: links and the origin of pages are its own
  PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${PAGES_PORT}`,
}

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env })

const both = [
  start('--watch', 'server/main.ts'),
  start('node_modules/vite/bin/vite.js', '--port', PAGES_PORT, '--strictPort'),
]
const stop = () => {
  for (const child of both) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
for (const child of both) child.once('exit', stop)
