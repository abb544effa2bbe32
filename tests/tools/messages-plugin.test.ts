import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'

import { messagesIn } from '../../tools/messages-plugin.ts'

/** All scripts of a small page that says from when to when a phase runs, built in a language. */
const builtIn = async (language: string, folder: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [messagesIn(language, folder)],
    build: { write: false, lib: { entry: join(folder, 'when-short.ts'), formats: ['es'] }, minify: false },
  })
  return JSON.stringify(built)
}

/** The client's messages with another language beside them, in the same tree: they import from `shared`. */
const withSpanish = (): string => {
  const folder = mkdtempSync('client/messages-')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('client/messages', folder, { recursive: true })
  cpSync(join(folder, 'en'), join(folder, 'es'), { recursive: true })
  writeFileSync(join(folder, 'es/language.ts'), "export const language = 'es'\n")
  writeFileSync(
    join(folder, 'es/period.ts'),
    'export const period = { from: (date) => `Desde ${date}`, until: (date) => `Hasta ${date}` }\n',
  )
  return join(process.cwd(), folder)
}

test('a page holds the words of the language that it is built in, and no others', async () => {
  const folder = withSpanish()
  const [english, spanish] = [await builtIn('en', folder), await builtIn('es', folder)]
  expect(english).toContain('From ${')
  expect(english).not.toContain('Desde')
  expect(spanish).toContain('Desde ${')
  expect(spanish).not.toContain('From ${')
})

test('a language that lacks a file is not built', async () => {
  const folder = withSpanish()
  rmSync(join(folder, 'es/period.ts'))
  await expect(builtIn('es', folder)).rejects.toThrow('period.ts')
})
