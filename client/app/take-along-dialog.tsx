import { useState } from 'react'

import { askFile } from '../net/http.ts'
import { sentenceOf } from '../live/sentence.ts'
import type { Live } from '../live/live.ts'
import { useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { takeMap } from '../messages/en/take-map.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { fileNameOf, saveBlob } from '../ui/save-file.ts'
import styles from './take-along-dialog.module.css'
import { saveWholeRecord } from './whole-record.ts'
import { downloadWords } from './words-file.ts'

const words = app.take
const MAP_TABLES = [
  'actors.csv',
  'connections.csv',
  'map.xlsx',
  'map.kumu.json',
  'map.graphml',
  'map.gexf',
] as const
const TABLES = ['activities.xlsx', 'activities.csv', ...MAP_TABLES] as const
const FILES = { ...words.files, ...takeMap.files }

/** Every file that there is of an initiative, with what it is for, and the way to print. */
export const TakeAlongDialog = ({ onClose }: { onClose: () => void }) => {
  const live = useLive()
  const [said, setSaid] = useState('')
  const save = async (name: string, run: () => void | Promise<void>) => {
    setSaid('')
    try {
      await run()
      setSaid(words.saved(name))
    } catch (error) {
      setSaid(sentenceOf(error))
    }
  }
  const print = () => {
    onClose()
    // once the dialog is gone: it is not part of the place
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.intro}</p>
      <ul className={styles.files}>
        <File {...words.files.words} save={(name) => void save(name, () => downloadWords(live, 'txt'))} />
        <File {...words.files.record} save={(name) => void save(name, () => saveWholeRecord(live))} />
        {TABLES.map((file) => (
          <File key={file} {...FILES[file]} save={(name) => void save(name, () => saveTable(live, file))} />
        ))}
        <li>
          <span>
            <b>{words.print}</b>
            <small>{words.printWhat}</small>
          </span>
          <Button onPress={print}>{words.print}</Button>
        </li>
      </ul>
      <output className={styles.said}>{said}</output>
    </Dialog>
  )
}

const File = ({ name, what, save }: { name: string; what: string; save: (name: string) => void }) => (
  <li>
    <span>
      <b>{name}</b>
      <small>{what}</small>
    </span>
    <Button aria-label={words.saveIt(name)} onPress={() => save(name)}>
      {words.save}
    </Button>
  </li>
)

/** Throws what `askFile` throws. */
const saveTable = async (live: Live, file: (typeof TABLES)[number]): Promise<void> => {
  const { id, title } = live.initiative.get()
  const table = await askFile(id, file)
  const [part = '', ...ending] = file.split('.')
  saveBlob(fileNameOf(`${title} ${part}`, ending.join('.')), table)
}
