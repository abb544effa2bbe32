import { useState } from 'react'

import { namesHidden } from '../../messages/en/names-hidden.ts'
import { share } from '../../messages/en/share.ts'
import { RoomQuestion } from '../../parts/room-question.tsx'
import { Choices, Switch } from './settings-fields.tsx'
import styles from './settings.module.css'
import { useChosenSettings } from './use-chosen-settings.ts'

const words = share.guests

/** What of the record guests may read, with plain words about what each choice really hides. */
export const GuestSettings = () => {
  const [{ shares }, set] = useChosenSettings()
  const [isAsked, ask] = useState(false)
  const answer = (map: 'kinds' | 'names') => {
    ask(false)
    set({ shares: { map } })
  }
  return (
    <div className={styles.settings}>
      <p className={styles.intro}>{words.intro}</p>
      <Switch
        words={words.grid}
        hint={words.gridHint}
        is={shares.grid}
        set={(grid) => set({ shares: { grid } })}
      />
      <Switch
        words={words.notes}
        hint={shares.grid ? words.notesHint : words.notesNeedGrid}
        is={shares.notes}
        set={(notes) => set({ shares: { notes } })}
      />
      <Switch
        words={words.agenda}
        hint={words.agendaHint}
        is={shares.agenda}
        set={(agenda) => set({ shares: { agenda } })}
      />
      <Choices
        words={words.map}
        name="map"
        value={shares.map}
        set={(map) => (map === 'names' ? ask(true) : set({ shares: { map } }))}
        choices={[
          { value: 'no', words: words.mapNo, hint: words.mapNoHint },
          { value: 'kinds', words: words.mapKinds, hint: words.mapKindsHint },
          { value: 'names', words: words.mapNames, hint: words.mapNamesHint },
        ]}
      />
      {isAsked && (
        <RoomQuestion
          question={namesHidden.askShare}
          means={namesHidden.meansShare}
          onWith={() => answer('names')}
          onWithout={() => answer('kinds')}
          onBack={() => ask(false)}
        />
      )}
      <p className={styles.intro}>{words.lasts}</p>
    </div>
  )
}
