import file from './templates.json' with { type: 'json' }

export type Template = {
  id: string
  name: string
  summary: string
  source: string | null
  rowsAreCalled: string
  columnsAreCalled: string
  phases: { id: string; name: string; note?: string; criterion?: string }[]
  components: { id: string; name: string; purpose: string }[]
  /** For each component's id, the goals of its cells in the order of the phases. */
  cells: Record<string, string[] | undefined>
  note?: string
}

/** The field's own starting points, with their sources. */
export const TEMPLATES: readonly Template[] = file.templates

export const findTemplate = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id)

/** What a framework says that a cell is for, found by the framework's own ids of the cell's column and row. */
export const goalIn = (
  phase: string | undefined,
  component: string | undefined,
): { goal: string; template: Template } | undefined => {
  if (phase === undefined || component === undefined) return undefined
  for (const template of TEMPLATES) {
    const column = template.phases.findIndex(({ id }) => id === phase)
    const goal = template.cells[component]?.[column]
    if (goal) return { goal, template }
  }
  return undefined
}
