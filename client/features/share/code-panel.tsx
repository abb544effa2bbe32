import { Maximize2, Printer } from 'lucide-react'
import { useState } from 'react'

import type { Role } from '../../../shared/roles.ts'
import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from './code.tsx'
import styles from './code-panel.module.css'
import { LargeCode } from './large-code.tsx'
import { isLoopback } from './links.ts'
import { Sheet } from './sheet.tsx'

/** The code of a link, with what it is for. A sheet is printed only of an address that others can open. */
export const CodePanel = ({ role, url }: { role: Role; url: string }) => {
  const { title } = useInitiative()
  const [shown, setShown] = useState<'large' | 'sheet'>()
  const words = share.wall[role]
  const label = share.codeFor(share.roles[role].name)
  return (
    <div className={styles.panel}>
      <Code url={url} label={label} />
      <div className={styles.words}>
        <b>{words.title}</b>
        <p>{words.body}</p>
        <div className={styles.actions}>
          <Button onPress={() => setShown('large')}>
            <Maximize2 /> {share.large}
          </Button>
          {!isLoopback(url) && (
            <Button onPress={() => setShown('sheet')}>
              <Printer /> {share.print}
            </Button>
          )}
        </div>
      </div>
      {shown === 'large' && (
        <LargeCode
          title={title}
          words={words.body}
          url={url}
          label={label}
          onClose={() => setShown(undefined)}
        />
      )}
      {shown === 'sheet' && (
        <Sheet title={title} role={role} url={url} label={label} onDone={() => setShown(undefined)} />
      )}
    </div>
  )
}
