import { Printer } from 'lucide-react'
import { useState } from 'react'

import type { Role } from '../../../shared/words/roles.ts'
import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from '../../parts/code.tsx'
import styles from './code-panel.module.css'
import { isLoopback } from './use-links.ts'
import { Sheet } from './sheet.tsx'
import { WallButton } from './wall-button.tsx'

/** The code of a link, with what it is for. A sheet is printed only of an address that others can open. */
export const CodePanel = ({ role, url }: { role: Role; url: string }) => {
  const { title } = useInitiative()
  const [prints, setPrints] = useState(false)
  const words = share.wall[role]
  const label = share.codeFor(share.roles[role].name)
  return (
    <div className={styles.panel}>
      <Code url={url} label={label} />
      <div className={styles.words}>
        <b>{words.title}</b>
        <p>{words.body}</p>
        <div className={styles.actions}>
          {role !== 'facilitator' && <WallButton url={url} />}
          {!isLoopback(url) && (
            <Button onPress={() => setPrints(true)}>
              <Printer /> {share.print}
            </Button>
          )}
        </div>
      </div>
      {prints && <Sheet title={title} role={role} url={url} label={label} onDone={() => setPrints(false)} />}
    </div>
  )
}
