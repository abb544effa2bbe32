import type * as Y from 'yjs'

import { readPlanAbout } from './about.ts'
import { activities, byPlace } from './activities.ts'
import { agenda } from './agenda.ts'
import { readCells } from './cells.ts'
import { readAlive, readOrdered } from './collection.ts'
import { partners } from './partners.ts'
import { components, phases } from './structure.ts'

/** The plan as plain JSON: `GET …/plan`. Deleted things are left out. */
export type Plan = ReturnType<typeof readPlan>

export const readPlan = (doc: Y.Doc) => ({
  about: readPlanAbout(doc),
  phases: readOrdered(doc, phases),
  components: readOrdered(doc, components),
  cells: readCells(doc),
  activities: readAlive(doc, activities).toSorted(byPlace),
  partners: readOrdered(doc, partners),
  agenda: readOrdered(doc, agenda).map(({ id, name, prompt, text }) => ({ id, name, prompt, text })),
})
