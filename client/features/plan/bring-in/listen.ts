import type { Bringing, Grid } from '../grid-view.ts'
import { activityOf, cardStop } from '../grid/stops.ts'

const IS_FIELD = 'input, textarea, select, [contenteditable="true"]'

/**
 * Hears pastes and drops of what is more than a line: a block of a spreadsheet, lines, a file. In a field, letters are
 * its own; only a new card that has no word yet gives a block of cells away. Returns a function that stops.
 */
export const listenForBlocks = (grid: Grid, page: HTMLElement): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  const open = (event: Event, bringing: Bringing) => {
    event.preventDefault()
    event.stopPropagation()
    grid.view.fresh.set(undefined)
    grid.view.editing.set(undefined)
    grid.view.bringing.set(bringing)
  }
  document.addEventListener(
    'paste',
    (event) => {
      const { target, clipboardData: data } = event
      const on = target instanceof Element && target !== document.body ? target : null
      if (!data || (on && !page.contains(on)) || document.querySelector('[role="dialog"]')) return
      const place = placeOf(grid, on)
      const [file] = data.files
      if (file) return isOurs(file) ? open(event, { file, place }) : undefined
      const [text, html] = [data.getData('text/plain'), data.getData('text/html')]
      if (isTaken(grid, { on, place, text, html })) open(event, { pasted: { text, html }, place })
    },
    { capture: true, signal },
  )
  // a file that is dropped beside everything would take the page away
  page.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal })
  page.addEventListener(
    'drop',
    (event) => {
      const file = event.dataTransfer?.files[0]
      if (file) open(event, { file, place: placeOf(grid, event.target) })
    },
    { signal },
  )
  return () => stop.abort()
}

type Pasted = { on: Element | null; place: Bringing['place']; text: string; html: string }

const isTaken = ({ view }: Grid, { on, place, text, html }: Pasted): boolean => {
  const isBlock = /<table/i.test(html) || /\t/.test(text)
  const hasLines = text.trim().includes('\n')
  const field = on?.closest(IS_FIELD)
  if (!field) return text.trim() !== '' && (place !== undefined || isBlock || hasLines)
  const fresh = view.fresh.get()
  const isNew = fresh !== undefined && view.editing.get() === cardStop(fresh.id)
  return isNew && field instanceof HTMLTextAreaElement && field.value.trim() === '' && isBlock
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** A picture is none. */
const isOurs = ({ name }: File): boolean => /\.(csv|tsv|txt|xlsx|xlsm|xls)$/i.test(name)

/** The cell that something is in. */
const placeOf = ({ live, view }: Grid, target: EventTarget | null): Bringing['place'] => {
  if (!(target instanceof Element)) return undefined
  const fresh = view.fresh.get()
  if (fresh && target.closest(IS_FIELD)) return { phase: fresh.phase, component: fresh.component }
  const own = target.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? ''
  const id = activityOf(own) ?? target.closest<HTMLElement>('[data-activity]')?.dataset.activity
  if (id !== undefined) return live.activities.get(id)?.place
  const cell = target.closest('td, section')?.querySelector<HTMLElement>('[data-stop^="add/"]')?.dataset.stop
  const [kind, phase, component] = (cell ?? own).split('/')
  return phase && component && (kind === 'add' || kind === 'cells') ? { phase, component } : undefined
}
