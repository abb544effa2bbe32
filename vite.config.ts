import { join } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

import { LANGUAGES } from './shared/words/languages.ts'
import { createChunks } from './tools/chunks.ts'
import { messagesIn } from './tools/messages-plugin.ts'

const server = `http://127.0.0.1:${process.env.API_PORT ?? 8080}`

/** One build, one language. */
const language = process.env.PAGE_LANGUAGE ?? LANGUAGES[0]

/** Absolute, since the build and the scan for dependencies look for them from different folders. */
const page = (name: string): string => join(import.meta.dirname, 'client', name)

/** While developing, gives an initiative its page, as the server does for what is built. */
const initiativePage: Plugin = {
  name: 'initiative-page',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/i/')) request.url = '/initiative.html'
      next()
    })
  },
}

/** Large libraries, most of which a page does not call. */
const RARELY_CALLED = /map-canvas|linkify|agenda-page/

/** What each page begins with, in one file: several small ones weigh more. */
const FIRST =
  /modulepreload-polyfill|shared.words.bounds|client.(ui.base|messages.(theirs|en.room)|net.(http|kept|letters|older-browsers|persist|store|theme|translated))/

const PAGES = { home: page('index.html'), initiative: page('initiative.html') }

/** What is needed together. Libraries come as they are, but for icons. */
const TOGETHER = {
  name: createChunks(Object.values(PAGES)),
  test: /^(?!.*node_modules)|lucide-react/,
  includeDependenciesRecursively: false,
}

/**
 * Chromium reads a first line like this as the advice to compile all of a script at once, beside the page's own thread,
 * instead of each function when it is first called: the grid is there earlier by a fifth. Elsewhere it is a comment.
 */
const compileAtOnce: Plugin = {
  name: 'compile-at-once',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && !RARELY_CALLED.test(chunk.name))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
    },
  },
}

export default defineConfig({
  root: 'client',
  plugins: [
    messagesIn(language, join(import.meta.dirname, 'client/messages')),
    react(),
    initiativePage,
    compileAtOnce,
  ],
  build: {
    outDir: '../dist',
    // the languages' pages lie beside each other, what they share once
    emptyOutDir: language === LANGUAGES[0],
    // the oldest browsers of docs/browsers.md
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: FIRST, priority: 2 }, TOGETHER] } },
      input: PAGES,
      // the canvas library does not say that its modules do nothing when loaded; most of it is never used here
      treeshake: { moduleSideEffects: (id) => id.endsWith('.css') || !/node_modules.@?tldraw/.test(id) },
    },
  },
  server: {
    proxy: { '/api': server, '/sync': { target: server, ws: true } },
  },
})
