import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

/** What is stored can change: a table that gets a column is still written to by what knew nothing of it. */

test('whatever is inserted into a table names its columns', () => {
  const inserts = globSync('server/**/*.ts').flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /\b(?:INSERT|REPLACE)\b[^'`;]*?\bINTO\s+(\w+|\$\{[\w.]+\})\s*(\S)/g,
      ),
    ].map(([, table, next]) => ({ path, table, next })),
  )
  expect(inserts.map(({ table }) => table)).toEqual(
    expect.arrayContaining(['document_log', 'document_snapshots', '${table.name}']),
  )
  expect(inserts.filter(({ next }) => next !== '(')).toEqual([])
})
