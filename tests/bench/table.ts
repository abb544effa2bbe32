import type { Aim, Figures } from './workloads.ts'

type Row = { server: string; figures: Figures }

const GENERATOR_FULL = 0.85

const show = (value: number | boolean | undefined): string => {
  if (value === undefined) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'NO'
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : '∞'
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1)
}

/** One line a server, one column a figure, as a Markdown table. */
export const table = (rows: Row[]): string => {
  const names = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))].filter(
    (n) => n !== 'generatorBusy',
  )
  const lines = rows.map(({ server, figures }) => {
    const busy = Number(figures.generatorBusy)
    const note = busy > GENERATOR_FULL ? `${show(busy)} (the limit)` : show(busy)
    return [server, ...names.map((name) => show(figures[name])), note]
  })
  const head = ['server', ...names, 'generator busy']
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Of two servers: against two of the peer, and by how long it takes with SQLite until an edit is called saved. */
export const aimsOfTwo = (rows: Row[]): Aim[] => {
  const [two, one] = [rows[0]!.figures, rows.at(-1)!.figures]
  const saved = 1.5 * Number(one['saved p50 ms']) + Number(two['database commit ms'])
  const aims: Aim[] = [
    { figure: 'CPU s', atMost: 0.5 },
    { figure: 'saved p50 ms', within: saved },
    { figure: 'lost of acknowledged', within: 0 },
  ]
  return aims.filter(({ figure }) => figure in two)
}

type Verdict = { line: string; met: boolean }

/** Judges the first server: by itself, and against the best of the others. */
export const judge = (aims: Aim[], rows: Row[]): Verdict[] => {
  const [ours, ...peers] = rows
  if (!ours) return []
  const verdicts = aims.flatMap((aim) =>
    'within' in aim || peers.length > 0 ? verdict(aim, ours, peers) : [],
  )
  if (ours.figures.converged === false) verdicts.push({ met: false, line: 'not all have the same document' })
  return verdicts
}

const verdict = (aim: Aim, ours: Row, peers: Row[]): Verdict => {
  const mine = Number(ours.figures[aim.figure])
  const say = (value: number, bound: string, met: boolean) => ({
    met,
    line: `${aim.figure}: ${show(value)} ${bound}: ${met ? 'reached' : 'NOT REACHED'}`,
  })
  if ('within' in aim) return say(mine, `(at most ${show(aim.within)})`, mine <= aim.within)
  const theirs = peers
    .map(({ figures }) => Number(figures[aim.figure]))
    .filter((value) => !Number.isNaN(value))
  if ('atLeast' in aim) {
    const ratio = mine / Math.max(...theirs)
    return say(ratio, `of the best peer (at least ${aim.atLeast})`, ratio >= aim.atLeast)
  }
  const ratio = mine / Math.min(...theirs)
  return say(ratio, `of the best peer (at most ${aim.atMost})`, ratio <= aim.atMost)
}
