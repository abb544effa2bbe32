import { useState } from 'react'

import { findTemplate, TEMPLATES } from '../../../../shared/content/templates.ts'
import { KINDS } from '../../../../shared/model/kinds.ts'
import { readPlan } from '../../../../shared/model/plan.ts'
import { type Fate, type Reshaping, shapeOf } from '../../../../shared/model/reshape.ts'
import { reshape } from '../../../../shared/model/reshaping.ts'
import { useRoots } from '../../../live/use-root.ts'
import { reshaping as words } from '../../../messages/en/reshaping.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useGrid } from '../grid-view.ts'
import { Fates } from './fates.tsx'
import { ShapePreview } from './shape-preview.tsx'
import styles from './template-dialog.module.css'

const SOURCES = KINDS.plan.map(({ name }) => name)
const HOWS = ['switch', 'add'] as const

/** Another template for the grid: what becomes of each column and row, and what comes of it, before it is done. */
export const TemplateDialog = () => {
  const { live, view } = useGrid()
  const plan = useRoots(live.plan.doc, SOURCES, readPlan)
  const others = TEMPLATES.filter(({ id }) => id !== plan.about.template)
  const [id, setId] = useState(others[0]?.id ?? '')
  const [how, setHow] = useState<Reshaping['how']>('switch')
  const [fates, setFates] = useState<Record<string, Fate>>({})
  const template = findTemplate(id)
  if (!template) return null
  const close = () => view.isReshaping.set(false)
  const reshaping = { template, how, fates }
  const shape = shapeOf(plan, reshaping)
  const run = () => {
    const step = live.plan.step((doc) => reshape(doc, reshaping, live.initiative.get().name))
    close()
    toast(words.done[how](template.name), step)
  }
  return (
    <Dialog title={words.title} isOpen onClose={close} wide>
      <div className={styles.form}>
        <div className={styles.asked}>
          <ChoiceField
            label={words.template}
            hint={template.summary}
            value={id}
            choices={TEMPLATES.map((one) => ({
              id: one.id,
              name: one.id === plan.about.template ? words.now(one.name) : one.name,
            }))}
            onChange={(chosen) => {
              setId(chosen ?? id)
              setFates({})
            }}
          />
          <ChoiceField
            label={words.how}
            hint={words.hows[how].hint}
            value={how}
            choices={HOWS.map((one) => ({ id: one, name: words.hows[one].name }))}
            onChange={(chosen) => setHow(chosen ?? how)}
          />
        </div>
        <Fates
          plan={plan}
          template={template}
          shape={shape}
          choose={(part, fate) => setFates((chosen) => ({ ...chosen, [part]: fate }))}
        />
        <ShapePreview plan={plan} shape={shape} />
        <div className={styles.buttons}>
          <Button onPress={close}>{words.cancel}</Button>
          <Button look="primary" onPress={run}>
            {words.hows[how].name}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
