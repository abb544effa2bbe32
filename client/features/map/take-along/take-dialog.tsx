import { useState } from 'react'

import { sentenceOf } from '../../../live/sentence.ts'
import { useInitiative } from '../../../live/use-live.ts'
import { takeMap as words } from '../../../messages/en/take-map.ts'
import { askFile } from '../../../net/http.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/choice-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { fileNameOf, saveBlob } from '../../../ui/save-file.ts'
import styles from './take-along.module.css'

const FILES = [
  'map.xlsx',
  'actors.csv',
  'connections.csv',
  'map.kumu.json',
  'map.graphml',
  'map.gexf',
] as const

/** The map as a file of each form that there is, with names or without. */
export const TakeDialog = ({ onClose }: { onClose: () => void }) => {
  const { id, title } = useInitiative()
  const [isNameless, setNameless] = useState(false)
  const [said, say] = useState('')
  const save = async (file: (typeof FILES)[number]) => {
    const { name } = words.files[file]
    say('')
    try {
      await saveMap({ id, title, file, isNameless })
      say(words.saved(name))
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.intro}</p>
      {!isNameless && <p className={styles.careful}>{words.careful}</p>}
      <CheckField label={words.nameless} isOn={isNameless} onChange={setNameless} />
      <p className={styles.hint}>{words.namelessHint}</p>
      <ul className={styles.files}>
        {FILES.map((file) => {
          const { name, what } = words.files[file]
          return (
            <li key={file}>
              <span>
                <b>{name}</b>
                <small>{what}</small>
              </span>
              <Button aria-label={words.saveIt(name)} onPress={() => void save(file)}>
                {words.save}
              </Button>
            </li>
          )
        })}
      </ul>
      <output className={styles.said}>{said}</output>
    </Dialog>
  )
}

type Taken = { id: string; title: string; file: (typeof FILES)[number]; isNameless: boolean }

/** Throws what `askFile` throws. A title may say who a map is about: without names, the file has none. */
const saveMap = async ({ id, title, file, isNameless }: Taken): Promise<void> => {
  const asked = isNameless ? file.replace('.', '-without-names.') : file
  const blob = await askFile(id, asked)
  const [part = '', ...ending] = asked.split('.')
  saveBlob(fileNameOf(isNameless ? part : `${title} ${part}`, ending.join('.')), blob)
}
