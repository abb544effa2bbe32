import { setFields } from '../../../../shared/model/collection.ts'
import { type Actor, actors } from '../../../../shared/model/kinds.ts'
import type { Settable } from '../../../../shared/model/kind.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { nextSteps as words } from '../../../messages/en/next-steps.ts'
import { PartnerField } from '../../../parts/partner-fields.tsx'
import { PlainText } from '../../../parts/text-in-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { nameOf } from '../words.ts'
import styles from './panel.module.css'

/** What is done next with somebody, by whom and by when: it stands among what is to be done in the plan as well. */
export const NextStep = ({ actor }: { actor: Actor }) => {
  const { map: document } = useLive()
  const { id, nextStep = '', nextStepBy, nextStepDue } = actor
  const set = (changed: Settable<(typeof actors)['fields']>) =>
    document.act((doc) => setFields(doc, actors, id, changed))
  const finish = () =>
    toast(
      words.done(nameOf(actor)),
      document.step((doc) =>
        setFields(doc, actors, id, { nextStep: undefined, nextStepBy: undefined, nextStepDue: undefined }),
      ),
    )
  const isThere = nextStep.trim() !== ''
  return (
    <>
      <PlainText
        label={map.fields.nextStep}
        hint={words.hint}
        of={{
          document,
          kind: 'actors',
          id,
          key: 'nextStep',
          most: MAX_NAME,
          value: nextStep,
          onWrite: (typed) => set({ nextStep: typed.trim() === '' ? undefined : typed }),
        }}
      />
      {(isThere || nextStepBy !== undefined || nextStepDue !== undefined) && (
        <>
          <PartnerField
            label={map.fields.nextStepBy}
            value={nextStepBy}
            nothing={map.fields.nobodyTakes}
            onChange={(partner) => set({ nextStepBy: partner })}
          />
          <TextField
            label={map.fields.nextStepDue}
            type="date"
            value={nextStepDue?.slice(0, 10) ?? ''}
            onChange={({ currentTarget }) => set({ nextStepDue: currentTarget.value || undefined })}
          />
          <div className={styles.stepDone}>
            <Button onPress={finish}>{words.finish}</Button>
          </div>
        </>
      )}
    </>
  )
}
