import { setMember } from '../../../../shared/model/collection.ts'
import { activities, type Activity } from '../../../../shared/model/kinds.ts'
import { needsOf } from '../../../../shared/model/needs.ts'
import { setMembers } from '../../../../shared/model/several.ts'
import { plainName } from '../../../../shared/names.ts'
import { useSelected } from '../../../live/use-live.ts'
import { activity as words } from '../../../messages/en/activity.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid } from '../../../messages/en/grid.ts'
import { compareNames } from '../../../messages/locale.ts'
import { goTo } from '../../../net/address.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { Said } from '../../../ui/said.tsx'
import { StatusIcon } from '../card/status-icon.tsx'
import { useGrid } from '../grid-view.ts'
import { openActivity } from '../open-activity.ts'
import { useCellName } from '../use-cells.ts'
import { Chip, Chips } from './chips.tsx'
import styles from './details.module.css'
import { AddTag } from './tags-field.tsx'

/** What an activity is tied to: tags, other activities, people and groups on the map. */

type Part = { activity: Activity }

/** How many are offered at once: who looks for another types more of its name. */
const OFFERED = 30

const useChoose = (name: 'tags' | 'needs' | 'actors') => {
  const { plan } = useGrid().live
  return (id: string, member: string, is: boolean) =>
    plan.act((doc) => setMember(doc, activities, id, name, { member, is }))
}

export const Tags = ({ activity: { id, tags } }: Part) => {
  const { plan } = useGrid().live
  const choose = useChoose('tags')
  return (
    <section className={styles.group} aria-label={words.tags}>
      <span className={styles.label}>{words.tags}</span>
      <Chips label={words.tags}>
        {tags.map((tag) => (
          <Chip key={tag} removes={words.removeTag(tag)} onRemove={() => choose(id, tag, false)}>
            <bdi>{tag}</bdi>
          </Chip>
        ))}
      </Chips>
      <AddTag
        but={tags}
        onAdd={(members) => plan.act((doc) => void setMembers(doc, [id], 'tags', { members, is: true }))}
      />
    </section>
  )
}

/** What it needs, what needs it, and whether they go in a circle. */
export const NeedsFields = ({ activity: { id, needs: needed } }: Part) => {
  const { live } = useGrid()
  const cellName = useCellName()
  const choose = useChoose('needs')
  const { needs, neededBy, circle } = useSelected(live.activities.besideWords, (all) => needsOf(all, id))
  const titleOf = (one: string) => live.activities.get(one)?.title || grid.untitled
  const find = (typed: string) =>
    live.activities
      .list()
      .filter((one) => one.id !== id && !needed.includes(one.id))
      .filter(({ title }) => plainName(title).includes(plainName(typed)))
      .slice(0, OFFERED)
      .map((one) => ({ id: one.id, name: one.title || grid.untitled, note: cellName(one.place) }))
  return (
    <>
      <section className={styles.group} aria-label={words.needs}>
        <span className={styles.label}>{words.needs}</span>
        <Chips label={words.needs}>
          {needs.map((other) => (
            <Other
              key={other}
              id={other}
              removes={words.removeNeed(titleOf(other))}
              onRemove={() => choose(id, other, false)}
            />
          ))}
        </Chips>
        <PickField
          label={words.addNeed}
          find={find}
          nothing={words.noneFound}
          onPick={(other) => choose(id, other, true)}
        />
        {circle.length > 0 && (
          <p className={styles.circle}>
            <Said>{words.circle(circle.map(titleOf))}</Said>
          </p>
        )}
      </section>
      {neededBy.length > 0 && (
        <section className={styles.group} aria-label={words.neededBy}>
          <span className={styles.label}>{words.neededBy}</span>
          <Chips label={words.neededBy}>
            {neededBy.map((other) => (
              <Other
                key={other}
                id={other}
                removes={words.removeNeededBy(titleOf(other))}
                onRemove={() => choose(other, id, false)}
              />
            ))}
          </Chips>
        </section>
      )}
    </>
  )
}

const Other = ({ id, removes, onRemove }: { id: string; removes: string; onRemove: () => void }) => {
  const { live } = useGrid()
  const shown = useSelected(live.activities, (all) => {
    const one = all.find((other) => other.id === id)
    return one && { title: one.title, status: one.status }
  })
  if (!shown) return null
  const title = shown.title || grid.untitled
  return (
    <Chip
      removes={removes}
      onRemove={onRemove}
      opens={words.openOther(activityStatuses[shown.status], title)}
      onOpen={() => openActivity(id)}
    >
      <StatusIcon status={shown.status} />
      <bdi>{title}</bdi>
    </Chip>
  )
}

export const ActorsField = ({ activity: { id, actors: chosen } }: Part) => {
  const choose = useChoose('actors')
  const there = useSelected(useGrid().live.actors, (all) =>
    all.map((one) => ({ id: one.id, name: one.name })).toSorted((a, b) => compareNames(a.name, b.name)),
  )
  const find = (typed: string) =>
    there
      .filter((one) => !chosen.includes(one.id) && plainName(one.name).includes(plainName(typed)))
      .slice(0, OFFERED)
  return (
    <section className={styles.group} aria-label={words.actors}>
      <span className={styles.label}>{words.actors}</span>
      <Chips label={words.actors}>
        {there
          .filter((one) => chosen.includes(one.id))
          .map(({ id: actor, name }) => (
            <Chip
              key={actor}
              removes={words.removeActor(name)}
              onRemove={() => choose(id, actor, false)}
              opens={words.showOnMap(name)}
              onOpen={() => goTo('map', { actor })}
            >
              <bdi>{name}</bdi>
            </Chip>
          ))}
      </Chips>
      <PickField
        label={words.addActor}
        find={find}
        nothing={words.noActors}
        onPick={(actor) => choose(id, actor, true)}
      />
    </section>
  )
}
