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

/** Compares the first server with the best of the others, figure by figure. */
export const judge = (aims: Aim[], rows: Row[]): { line: string; met: boolean }[] => {
  const [ours, ...peers] = rows
  if (!ours || peers.length === 0) return []
  return aims.map(({ figure, atMost, atLeast }) => {
    const mine = Number(ours.figures[figure])
    const theirs = peers.map(({ figures }) => Number(figures[figure])).filter((value) => !Number.isNaN(value))
    const best = atMost === undefined ? Math.max(...theirs) : Math.min(...theirs)
    const ratio = mine / best
    const met = atMost === undefined ? ratio >= (atLeast ?? 0) : ratio <= atMost
    const aim = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`
    return {
      met,
      line: `${figure}: ${show(ratio)} of the best peer (${aim}): ${met ? 'reached' : 'NOT REACHED'}`,
    }
  })
}
