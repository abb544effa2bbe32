import { useEffect } from 'react'

import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { type Bringing, useGrid } from '../grid-view.ts'
import { readClipboard } from '../../../parts/bring-in/clipboard.ts'
import { planNow } from './plan-now.ts'
import { Preview } from './preview.tsx'
import { readAside } from '../../../parts/bring-in/read-aside.ts'
import { SourceStep } from './source-step.tsx'
import { useReading } from '../../../parts/bring-in/use-reading.ts'

/** Brings activities in: first from where, then what goes where. Nothing is written before the second is confirmed. */
export const BringInDialog = ({ bringing, onClose }: { bringing: Bringing; onClose: () => void }) => {
  const { live } = useGrid()
  const { step, look, back } = useReading(bringing.pasted !== undefined || bringing.file !== undefined)
  const plan = planNow(live)
  const size = { rows: plan.components.length, columns: plan.phases.length }
  const fromFile = (file: File) => void look(() => readAside(file, size), file.name)
  const fromText = (pasted: { text: string; html: string }) => {
    const data = { getData: (type: string) => (type === 'text/html' ? pasted.html : pasted.text) }
    void look(() => [readClipboard(data, size)], words.typed)
  }
  useEffect(() => {
    if (bringing.file) fromFile(bringing.file)
    else if (bringing.pasted) fromText(bringing.pasted)
    // oxlint-disable-next-line react/exhaustive-deps -- what it was opened with, once
  }, [])
  return (
    <Dialog title={words.title} isOpen onClose={onClose} wide>
      {step.at === 'source' && (
        <SourceStep
          plan={plan}
          problem={step.problem && words.problems[step.problem]}
          onFile={fromFile}
          onText={(text) => fromText({ text, html: '' })}
        />
      )}
      {step.at === 'reading' && <output>{words.reading}</output>}
      {step.at === 'preview' && (
        <Preview
          tables={step.tables}
          from={step.from}
          place={bringing.place}
          onBack={back}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
