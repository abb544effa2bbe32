import { useLive } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { isNew } from '../../../messages/en/choices.ts'
import { Button } from '../../../ui/button.tsx'
import { accept, type Proposable } from '../accept.ts'
import styles from './panel.module.css'

/** Says that something is new, and takes it on. */
export const Proposed = ({ kind, id }: { kind: Proposable; id: string }) => {
  const live = useLive()
  return (
    <div className={styles.proposed}>
      {isNew}
      <Button look="primary" onPress={() => void accept(live, kind, id)}>
        {map.fields.accept}
      </Button>
    </div>
  )
}
