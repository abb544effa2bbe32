import { sentenceOf } from '../../../live/sentence.ts'
import { useLive } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { isNew } from '../../../messages/en/choices.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { accept, type Proposable } from '../accept.ts'
import styles from './panel.module.css'

/** Says that something is new, and takes it on. */
export const Proposed = ({ kind, id }: { kind: Proposable; id: string }) => {
  const live = useLive()
  const press = () => void accept(live, kind, id).catch((error: unknown) => toast(sentenceOf(error)))
  return (
    <div className={styles.proposed}>
      {isNew}
      <Button look="primary" onPress={press}>
        {map.fields.accept}
      </Button>
    </div>
  )
}
