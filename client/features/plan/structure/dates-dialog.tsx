import { setFields } from '../../../../shared/model/collection.ts'
import { type Phase, phases } from '../../../../shared/model/kinds.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import styles from './dates-dialog.module.css'
import { useGrid } from '../grid-view.ts'
import { useSayGone } from './say-gone.ts'

/** When a phase starts and ends. Each day is written when it is chosen. */
export const DatesDialog = (props: { phase: Phase; isOpen: boolean; onClose: () => void }) => (
  <Dialog
    title={words.datesOf(props.phase.name || words.noName)}
    isOpen={props.isOpen}
    onClose={props.onClose}
  >
    <Dates {...props} />
  </Dialog>
)

const Dates = ({ phase, onClose }: { phase: Phase; onClose: () => void }) => {
  const { live } = useGrid()
  useSayGone('phases', phase)
  const { starts, ends } = phase
  const isBad = starts !== undefined && ends !== undefined && ends < starts
  const write = (key: 'starts' | 'ends') => (event: { currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget
    live.plan.act((doc) => setFields(doc, phases, phase.id, { [key]: value || undefined }))
  }
  return (
    <>
      <div className={styles.days}>
        <TextField label={words.starts} type="date" value={dayOf(starts)} onChange={write('starts')} />
        <TextField
          label={words.ends}
          type="date"
          value={dayOf(ends)}
          onChange={write('ends')}
          wrong={isBad ? words.badDates : undefined}
        />
      </div>
      <Button look="primary" onPress={onClose}>
        {words.done}
      </Button>
    </>
  )
}

const dayOf = (iso: string | undefined): string => iso?.slice(0, 10) ?? ''
