import type * as Y from 'yjs'

import { addActivity } from '../../../shared/model/activities.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { addConnection } from '../../../shared/model/connections.ts'
import { CONNECTION_KINDS } from '../../../shared/words/choices.ts'

export const fillGrid = (doc: Y.Doc, count: number): void => {
  const phases = [...doc.getMap('phases').keys()]
  const components = [...doc.getMap('components').keys()]
  for (let i = 0; i < count; i++)
    addActivity(doc, {
      phase: phases[i % phases.length] ?? '',
      component: components[Math.floor(i / phases.length) % components.length] ?? '',
      title: `Activity ${i}: agree with the partners on what is measured and by whom`,
    })
}

export const fillMap = (doc: Y.Doc, people: number, connections: number): void => {
  const ids = Array.from({ length: people }, (_, i) =>
    addActor(doc, {
      name: `Person or group ${i}`,
      at: { influence: (i * 7.3) % 10, position: ((i * 1.7) % 4) - 2 },
    }),
  )
  for (let i = 0; i < connections; i++)
    addConnection(doc, {
      from: ids[i % people] ?? '',
      to: ids[(i * 13 + 1 + Math.floor(i / people)) % people] ?? '',
      kind: CONNECTION_KINDS[i % CONNECTION_KINDS.length] ?? 'influences',
    })
}
