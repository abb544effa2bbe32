import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { languageDetector } from 'hono/language'

import { LANGUAGES } from '../../shared/words/languages.ts'

/** The cookie with which somebody chose another language than their browser's. */
const CHOSEN = 'language'

/**
 * The build, if there is one: its two pages in the reader's language, which is the one they chose or their browser's, and
 * its files. `folder` is absolute.
 */
export const pageRoutes = (folder: string, languages: readonly [string, ...string[]] = LANGUAGES) => {
  const routes = new Hono()
  if (!existsSync(folder)) return routes
  const reader = languageDetector({
    supportedLanguages: [...languages],
    fallbackLanguage: languages[0],
    order: ['cookie', 'header'],
    lookupCookie: CHOSEN,
    caches: false,
  })
  const page = (file: string): MiddlewareHandler => {
    const inLanguages = new Map(
      languages.map((language) => {
        const path = join(folder, language, file)
        return [
          language,
          serveStatic({ path, precompressed: true, onFound: (_path, c) => keep(c, 'no-cache') }),
        ]
      }),
    )
    return async (c, next) => {
      c.header('Vary', 'Accept-Language, Cookie')
      return inLanguages.get(c.get('language'))?.(c, next)
    }
  }
  return routes
    .get('/', etag(), reader, page('index.html'))
    .get('/new', etag(), reader, page('index.html'))
    .get('/i/:rest{.+}', etag(), reader, page('initiative.html'))
    .use('*', serveStatic({ root: folder, precompressed: true, onFound: (_path, c) => keepFile(c) }))
}

/** Files under `/assets/` have a hash of what they hold in their name. */
const keepFile = (c: Context): void =>
  keep(c, c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

const keep = (c: Context, how: string): void => c.header('Cache-Control', how)

const NOT_FOUND = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Common Table</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<main><h1>There is nothing at this address</h1>
<p><a href="/">Go to the start</a></p></main></html>`

/** What a person sees at an address that is no page. */
export const notFoundPage = (c: Context): Response | Promise<Response> => c.html(NOT_FOUND, 404)
