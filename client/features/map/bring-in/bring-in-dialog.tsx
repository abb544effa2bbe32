import { useEffect, useState } from 'react'

import { namesHidden } from '../../../live/names-hidden.ts'
import { useInitiative, useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import { namesHidden as hiddenWords } from '../../../messages/en/names-hidden.ts'
import { listSaid } from '../../../messages/locale.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { ChooseSource } from '../../../parts/bring-in/choose-source.tsx'
import { useReading } from '../../../parts/bring-in/use-reading.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { Bringing } from './bringing.ts'
import { Preview } from './preview.tsx'
import { readFiles, readWords } from './read-source.ts'

const ACCEPT =
  '.xlsx,.xlsm,.csv,.tsv,.txt,.json,.graphml,.gexf,.xml,text/csv,text/plain,application/json,text/xml'

/** What was typed and not brought in yet, of each map: closing the dialog does not lose it. */
const drafts = new WeakMap<object, string>()

type DialogProps = { bringing: Bringing; onClose: () => void }

/** Brings people, groups and connections in; where names are hidden, only once they may be seen here. */
export const BringInDialog = (props: DialogProps) =>
  isVeiled(useLive()) ? <Covered onClose={props.onClose} /> : <Asking {...props} />

const Covered = ({ onClose }: Pick<DialogProps, 'onClose'>) => {
  const hidden = namesHidden(useInitiative().id)
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{hiddenWords.bringIn}</p>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => hidden.set(false)}>
          {hiddenWords.showAndGoOn}
        </Button>
        <Button onPress={onClose}>{hiddenWords.back}</Button>
      </div>
    </Dialog>
  )
}

/** First from where, then what of it. Nothing is written before that is confirmed. */
const Asking = ({ bringing, onClose }: DialogProps) => {
  const { map } = useLive()
  const [text, setText] = useState(drafts.get(map) ?? '')
  const { step, look, back } = useReading(bringing.files !== undefined || bringing.pasted !== undefined)
  const fromFiles = (files: readonly File[]) =>
    void look(() => readFiles(files), listSaid(files.map(({ name }) => name)))
  const write = (next: string) => {
    drafts.set(map, next)
    setText(next)
  }
  useEffect(() => {
    const { files, pasted } = bringing
    if (files) fromFiles(files)
    else if (pasted) void look(() => readWords(pasted.text, pasted.html), shared.typed)
    // oxlint-disable-next-line react/exhaustive-deps -- what it was opened with, once
  }, [])
  return (
    <Dialog title={words.title} isOpen onClose={onClose} wide>
      {step.at === 'source' && (
        <ChooseSource
          problem={step.problem && shared.problems[step.problem]}
          accept={ACCEPT}
          chooseHint={words.chooseHint}
          typeHint={words.typeHint}
          text={text}
          isSeveral
          onWrite={write}
          onFiles={fromFiles}
          onText={(typed) => void look(() => readWords(typed, ''), shared.typed)}
        />
      )}
      {step.at === 'reading' && <output>{shared.reading}</output>}
      {step.at === 'preview' && (
        <Preview
          tables={step.tables}
          from={step.from}
          onBack={back}
          onDone={() => {
            drafts.delete(map)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}
