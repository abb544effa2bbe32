import { join } from 'node:path'

import { defineConfig } from 'vite'

const source = (path: string): string => join(import.meta.dirname, '../server', path)

/**
 * The server in one file for each thread, with all that it uses: it starts faster and takes a fifth less memory
 * than the same from its sources.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  // in one file with start.ts, main.ts is not what was started
  define: { 'import.meta.main': 'false' },
  build: {
    ssr: true,
    outDir: 'dist-server',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        start: source('start.ts'),
        'record-worker': source('initiatives/record-worker.ts'),
        'checkpoint-worker': source('storage/sqlite/checkpoint-worker.ts'),
      },
    },
  },
})
