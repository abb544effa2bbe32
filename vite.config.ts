import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.API_PORT ?? 8080}`

export default defineConfig({
  root: 'client',
  plugins: [react()],
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    rolldownOptions: { input: { home: 'client/index.html', initiative: 'client/initiative.html' } },
    // tldraw fetches its translations; as data: addresses the content security policy would block them
    assetsInlineLimit: (file) => (file.includes('@tldraw/assets') ? false : undefined),
  },
  server: {
    proxy: { '/api': server, '/sync': { target: server, ws: true } },
  },
})
