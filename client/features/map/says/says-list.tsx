import { useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { mapSays as words } from '../../../messages/en/map-says.ts'
import { Asides } from '../../../parts/findings/asides.tsx'
import { sayFinding } from './say.ts'
import styles from './says.module.css'
import { SaysGroups, useSaid } from './says-groups.tsx'

/** All that the map says, and what of it was set aside. */
export const SaysList = () => {
  const live = useLive()
  const { listed, aside } = useSaid()
  return (
    <div className={styles.all}>
      <p className={styles.meaning}>{listed.length + aside.length === 0 ? words.nothing : words.meaning}</p>
      <SaysGroups listed={listed} aside={aside} heading="h4" />
      {!isVeiled(live) && (
        <Asides
          document={live.map}
          all={aside}
          name={({ rule }) => words.groups[rule]}
          say={(finding) => sayFinding(live, finding)}
        />
      )}
    </div>
  )
}
