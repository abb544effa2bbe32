import { alignActors, spaceActors } from '../../../../shared/model/actors.ts'
import { useList, useLive, useStore } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useMapView } from '../map-view.ts'
import styles from './panel.module.css'

const words = map.panel.align

/** Of fewer no space between them can be made even. */
const LEAST_TO_SPACE = 3

const WAYS = [
  { label: words.sameSay, does: alignActors, along: 'influence', least: 2 },
  { label: words.samePosition, does: alignActors, along: 'position', least: 2 },
  { label: words.spaceSay, does: spaceActors, along: 'influence', least: LEAST_TO_SPACE },
  { label: words.spacePosition, does: spaceActors, along: 'position', least: LEAST_TO_SPACE },
] as const

/** Brings several who are chosen in line, each way one step to undo; only what is known of them counts and changes. */
export const Align = ({ ids }: { ids: readonly string[] }) => {
  const live = useLive()
  useList(live.actors)
  const isNetwork = useStore(useMapView().network) !== undefined
  const known = (along: 'influence' | 'position') =>
    ids.filter((id) => live.actors.get(id)?.at?.[along] !== undefined).length
  const ways = WAYS.filter(({ along, least }) => known(along) >= least)
  // places are of no account there
  if (isNetwork || ways.length === 0) return null
  return (
    <section className={styles.align} aria-label={words.title}>
      <h4>{words.title}</h4>
      {ways.map(({ label, does, along }) => (
        <Button
          key={label}
          onPress={() => {
            let count = 0
            const step = live.map.step((doc) => {
              count = does(doc, ids, along)
            })
            toast(words.aligned(count), step)
          }}
        >
          {label}
        </Button>
      ))}
    </section>
  )
}
