import { dirname, join, relative } from 'node:path'

import type { Plugin } from 'vite'

/** The folder of the language that all is written in first. */
const WRITTEN = 'en'

type Start = Record<string, string>

/**
 * Builds the pages in a language: the imports of `client/messages/en` lead to the same files of its own folder, so that a
 * page holds the words of one language alone. A file that is missing there fails the build. What a page says before its
 * scripts have come (`%slow%`) is filled in as well.
 */
export const messagesIn = (language: string, folder: string): Plugin => ({
  name: 'messages',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.')) return undefined
    const file = relative(join(folder, WRITTEN), join(dirname(importer), source))
    return file.startsWith('..') ? undefined : join(folder, language, file)
  },
  transformIndexHtml: {
    order: 'pre',
    async handler(html) {
      const { start } = (await import(join(folder, language, 'start.ts'))) as { start: Start }
      const words: Start = { ...start, language }
      return html.replaceAll(/%(\w+)%/g, (whole, name: string) => words[name] ?? whole)
    },
  },
})
