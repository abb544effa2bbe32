import { Palette } from 'lucide-react'

import { setFields } from '../../../../shared/model/collection.ts'
import { components } from '../../../../shared/model/kinds.ts'
import { hueOf } from '../../../../shared/model/structure.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { MenuItem, Submenu } from '../../../ui/menu.tsx'
import { useGrid } from '../grid-view.ts'
import styles from './part-menu.module.css'

/** A line of a row's menu that opens the colors it can have, each with its name. */
export const HueItems = ({ id, hue }: { id: string; hue: number }) => {
  const { plan } = useGrid().live
  return (
    <Submenu
      textValue={words.hue}
      item={
        <>
          <Palette />
          {words.hue}
        </>
      }
    >
      {words.hues.map((name, at) => {
        const one = hueOf(at)
        return (
          <MenuItem
            key={name}
            id={name}
            textValue={name}
            onAction={() => plan.act((doc) => setFields(doc, components, id, { hue: one }))}
          >
            <span className={styles.swatch} style={{ background: `var(--hue-${one})` }} />
            {one === hue ? words.hueNow(name) : name}
          </MenuItem>
        )
      })}
    </Submenu>
  )
}
