import { Copy, Trash2 } from 'lucide-react'

import { type Settable } from '../../../../shared/model/kind.ts'
import { setFields, setMember } from '../../../../shared/model/collection.ts'
import { activities, type Activity } from '../../../../shared/model/kinds.ts'
import { STATUSES } from '../../../../shared/words/choices.ts'
import { usePhases, useComponents } from '../../../live/use-plan.ts'
import { activity as own } from '../../../messages/en/activity.ts'
import { details as words, grid, structure } from '../../../messages/en/grid.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { MAX_NAME, MAX_TEXT } from '../../../../shared/words/bounds.ts'
import { CommentsButton } from '../../../parts/comments/mark.tsx'
import { PartnerField, PartnersField } from '../../../parts/partner-fields.tsx'
import { PlainText, SharedText } from '../../../parts/text-in-form.tsx'
import { WhoIsIn } from '../../../parts/who.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/choice-field.tsx'
import { TextField } from '../../../ui/field.tsx'
import { deleteCard, duplicateCard } from '../actions.ts'
import { closeActivity } from '../open-activity.ts'
import styles from './details.module.css'
import { useGrid } from '../grid-view.ts'
import { ActorsField, NeedsFields, Tags } from './related.tsx'
import { StatusIcon } from '../card/status-icon.tsx'

/** Everything that is known of an activity, each part written as it is changed. */
export const DetailsForm = ({ activity }: { activity: Activity }) => {
  const context = useGrid()
  return (
    <div className={styles.form}>
      <Text activity={activity} text="title" />
      <StatusField activity={activity} />
      <HappeningField activity={activity} />
      <PlaceField activity={activity} />
      <DueField activity={activity} />
      <NextStepField activity={activity} />
      <Text activity={activity} text="notes" />
      <CommentsButton on={`activities/${activity.id}`} name={activity.title || grid.untitled} />
      <LeadField activity={activity} />
      <Tags activity={activity} />
      <NeedsFields activity={activity} />
      <ActorsField activity={activity} />
      <SupportingField activity={activity} />
      <Button onPress={() => duplicateCard(context, activity.id)}>
        <Copy />
        {grid.duplicate}
      </Button>
      <Button
        look="danger"
        onPress={() => {
          closeActivity()
          deleteCard(context, activity.id)
        }}
      >
        <Trash2 />
        {words.delete}
      </Button>
    </div>
  )
}

type Part = { activity: Activity }

const useSet = ({ activity }: Part) => {
  const { plan } = useGrid().live
  return (fields: Settable<(typeof activities)['fields']>) =>
    plan.act((doc) => setFields(doc, activities, activity.id, fields))
}

const StatusField = ({ activity }: Part) => {
  const set = useSet({ activity })
  return (
    <fieldset className={styles.group}>
      <legend>{words.status}</legend>
      <div className={styles.statuses}>
        {STATUSES.map((status) => (
          <label key={status} className={styles.status}>
            <input
              type="radio"
              name={`status-${activity.id}`}
              checked={activity.status === status}
              onChange={() => set({ status })}
            />
            <StatusIcon status={status} />
            {activityStatuses[status]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const PlaceField = ({ activity }: Part) => {
  const context = useGrid()
  const { place } = activity
  const phase = usePhases().find(({ id }) => id === place.phase)
  const component = useComponents().find(({ id }) => id === place.component)
  const where =
    phase && component
      ? grid.cell(phase.name || structure.noName, component.name || structure.noName)
      : words.nowhere
  return (
    <div className={styles.group}>
      <span className={styles.label}>{words.where}</span>
      <p dir="auto">{where}</p>
      <Button
        aria-haspopup="dialog"
        onPress={() => context.view.placing.set({ kind: 'one', id: activity.id })}
      >
        {grid.moveTo}
      </Button>
    </div>
  )
}

/** Whether somebody does it already. */
const HappeningField = ({ activity }: Part) => {
  const set = useSet({ activity })
  return (
    <CheckField
      label={
        <>
          {grid.happening} <span className={styles.hint}>{own.happeningHint}</span>
        </>
      }
      isOn={activity.happening}
      onChange={(happening) => set({ happening })}
    />
  )
}

const LeadField = ({ activity }: Part) => {
  const set = useSet({ activity })
  return (
    <PartnerField
      label={words.lead}
      nothing={words.noLead}
      value={activity.lead}
      onChange={(lead) => set({ lead })}
    />
  )
}

/** Which partners take part besides. */
const SupportingField = ({ activity: { id, lead, supporting } }: Part) => (
  <PartnersField
    label={words.supporting}
    chosen={supporting}
    but={lead}
    choose={(doc, partner, isIn) =>
      setMember(doc, activities, id, 'supporting', { member: partner, is: isIn })
    }
  />
)

const DueField = ({ activity }: Part) => {
  const set = useSet({ activity })
  return (
    <TextField
      label={words.due}
      type="date"
      value={activity.due?.slice(0, 10) ?? ''}
      onChange={(event) => set({ due: event.currentTarget.value || undefined })}
    />
  )
}

const NextStepField = ({ activity: { id, nextStep = '' } }: Part) => {
  const { plan } = useGrid().live
  return (
    <PlainText
      label={words.nextStep}
      hint={words.nextStepHint}
      of={{
        document: plan,
        kind: 'activities',
        id,
        key: 'nextStep',
        most: MAX_NAME,
        value: nextStep,
        onWrite: (next) => setFields(plan.doc, activities, id, { nextStep: next || undefined }),
      }}
    />
  )
}

/** What several people write at once, and who else does just now. */
const Text = ({ activity: { id }, text }: Part & { text: 'title' | 'notes' }) => {
  const { plan } = useGrid().live
  const of = { document: plan, kind: 'activities', id, key: text }
  return (
    <div className={styles.text}>
      {text === 'title' ? (
        <SharedText of={{ ...of, most: MAX_NAME }} label={words.what} placeholder={grid.untitled} />
      ) : (
        <SharedText of={{ ...of, most: MAX_TEXT }} label={words.notes} lines={4} />
      )}
      <WhoIsIn presence={plan.presence} item={`activities/${id}`} field={text} className={styles.other} />
    </div>
  )
}
