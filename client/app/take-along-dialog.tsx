import { useState } from 'react'

import { askFile } from '../net/http.ts'
import { sentenceOf } from '../live/sentence.ts'
import type { Live } from '../live/live.ts'
import { useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { takeMap } from '../messages/en/take-map.ts'
import { FileLine, FileList } from '../parts/file-list.tsx'
import { MAP_FILES } from '../parts/map-files.ts'
import { Dialog } from '../ui/dialog.tsx'
import { fileNameOf, saveBlob } from '../ui/save-file.ts'
import { saveWholeRecord } from './whole-record.ts'
import { downloadWords } from './words-file.ts'

const words = app.take
const TABLES = ['activities.xlsx', 'activities.csv', ...MAP_FILES] as const
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
      <FileList said={said}>
        <File {...words.files.words} save={(name) => void save(name, () => downloadWords(live, 'txt'))} />
        <File {...words.files.record} save={(name) => void save(name, () => saveWholeRecord(live))} />
        {TABLES.map((file) => (
          <File key={file} {...FILES[file]} save={(name) => void save(name, () => saveTable(live, file))} />
        ))}
        <FileLine name={words.print} what={words.printWhat} does={words.print} onPress={print} />
      </FileList>
    </Dialog>
  )
}

type FileProps = { name: string; what: string; save: (name: string) => void }

const File = ({ name, what, save }: FileProps) => (
  <FileLine name={name} what={what} does={words.save} label={words.saveIt(name)} onPress={() => save(name)} />
)

/** Throws what `askFile` throws. */
const saveTable = async (live: Live, file: (typeof TABLES)[number]): Promise<void> => {
  const { id, title } = live.initiative.get()
  const table = await askFile(id, file)
  const [part = '', ...ending] = file.split('.')
  saveBlob(fileNameOf(`${title} ${part}`, ending.join('.')), table)
}
