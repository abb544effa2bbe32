import { useState } from 'react'

import { sentenceOf } from '../../../live/sentence.ts'
import { useInitiative, useLive } from '../../../live/use-live.ts'
import { useMapAbout } from '../../../live/use-map.ts'
import { namesHidden } from '../../../messages/en/names-hidden.ts'
import { takeMap as words } from '../../../messages/en/take-map.ts'
import { FileLine, FileList } from '../../../parts/file-list.tsx'
import { RoomQuestion } from '../../../parts/room-question.tsx'
import { CheckField } from '../../../ui/choice-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FILES, saveMap, type TakenFile } from './save-map.ts'
import styles from './take-along.module.css'

/** The map as a file of each form that there is, with names or without. */
export const TakeDialog = ({ onClose }: { onClose: () => void }) => {
  const { id, title } = useInitiative()
  const live = useLive()
  const { issue } = useMapAbout()
  const [isNameless, setNameless] = useState(false)
  const [said, say] = useState('')
  // which file names were asked for, until it is answered; once it is, it is for this dialog
  const [asked, ask] = useState<TakenFile | undefined>(undefined)
  const [isSure, beSure] = useState(false)
  const save = async (file: TakenFile, isNameless: boolean) => {
    const { name } = words.files[file]
    say('')
    try {
      await saveMap({ live, id, title, issue, file, isNameless })
      say(words.saved(name))
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.intro}</p>
      <CheckField label={words.nameless} isOn={isNameless} onChange={setNameless} />
      <p className={styles.hint}>{words.namelessHint}</p>
      {asked && (
        <RoomQuestion
          question={namesHidden.askExport}
          means={namesHidden.meansExport}
          onWith={() => {
            beSure(true)
            ask(undefined)
            void save(asked, false)
          }}
          onWithout={() => {
            setNameless(true)
            ask(undefined)
            void save(asked, true)
          }}
          onBack={() => ask(undefined)}
        />
      )}
      {!isNameless && <p className={styles.hint}>{words.leftOut}</p>}
      <FileList said={said}>
        {FILES.map((file) => (
          <FileLine
            key={file}
            {...words.files[file]}
            does={words.save}
            label={words.saveIt(words.files[file].name)}
            onPress={() => (isNameless || isSure ? void save(file, isNameless) : ask(file))}
          />
        ))}
      </FileList>
    </Dialog>
  )
}
