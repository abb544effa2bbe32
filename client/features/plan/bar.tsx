import { Filter, History, Plus, Rows3 } from 'lucide-react'
import { useState } from 'react'

import { type PartName } from '../../../shared/model/kinds.ts'
import { useStore } from '../../live/use-live.ts'
import { grid as words, structure } from '../../messages/en/grid.ts'
import { later } from '../../parts/later.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, MenuItem, MenuLine, MenuSection } from '../../ui/menu.tsx'
import { useInQuery } from '../../live/use-address.ts'
import { addCard } from './actions.ts'
import { afterMenu } from './after-menu.ts'
import { BringInButton } from './bring-in/bring-in-button.tsx'
import { showPartner } from './open-activity.ts'
import styles from './bar.module.css'
import { FindingsButton } from './findings/open-button.tsx'
import { useGrid } from './grid-view.ts'
import { ShowMenu } from './show-menu.tsx'
import { addPart } from './structure/part-actions.ts'
import { TemplateItem } from './structure/template-item.tsx'
import { usePartnerNames } from './card/partners.tsx'
import { PlaceItems } from './card/place-items.tsx'
import { useIsLocked, useShownParts, useWords } from './use-cells.ts'

const DeletedList = later(async () => (await import('./deleted-list.tsx')).DeletedList, null)

/** The title with its meaning, and what is done to the grid as a whole. */
export const Bar = () => {
  const [isRestoring, setRestoring] = useState(false)
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.meaning}>{words.meaning}</p>
      <div className={styles.tools}>
        <PartnerFilter />
        <FindingsButton />
        <Button look="quiet" onPress={() => setRestoring(true)} aria-label={words.recentlyDeleted}>
          <History />
          <span className={styles.label}>{words.recentlyDeleted}</span>
        </Button>
        <BringInButton />
        <ShowMenu />
        <StructureMenu />
        <AddMenu />
      </div>
      <Dialog title={words.recentlyDeleted} isOpen={isRestoring} onClose={() => setRestoring(false)}>
        <DeletedList />
      </Dialog>
    </header>
  )
}

const PartnerFilter = () => {
  const chosen = useInQuery('partner')
  const names = [...usePartnerNames().values()]
  const partner = names.find(({ id }) => id === chosen)
  return (
    <Menu
      label={words.filter}
      button={
        <Button look="plain" aria-label={`${words.filter} ${partner?.name ?? words.allPartners}`}>
          <Filter />
          <span className={partner ? styles.chosen : styles.label} dir={partner && 'auto'}>
            {partner?.name ?? words.allPartners}
          </span>
        </Button>
      }
    >
      {names.length === 0 ? (
        <MenuItem id="none" isDisabled textValue={words.none}>
          {words.none}
        </MenuItem>
      ) : (
        <>
          <MenuItem id="all" onAction={() => showPartner(undefined)}>
            {words.allPartners}
          </MenuItem>
          <MenuLine />
          {names.map(({ id, name, code }) => (
            <MenuItem key={id} id={id} textValue={name} onAction={() => showPartner(id)}>
              <span>
                <bdi>{name}</bdi> (<bdi>{code}</bdi>)
              </span>
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  )
}

const StructureMenu = () => {
  const grid = useGrid()
  const isLocked = useIsLocked()
  const called = useWords()
  const { hidden } = useShownParts()
  const showsHidden = useStore(grid.view.showsHidden)
  const addItem = (kind: PartName, name: string) => (
    <MenuItem
      id={kind}
      isDisabled={isLocked}
      onAction={() => afterMenu(() => addPart(grid, kind))}
      textValue={structure.addTo(name)}
    >
      <Plus />
      {structure.addTo(name)}
    </MenuItem>
  )
  return (
    <Menu
      label={structure.menu}
      button={
        <Button look="icon" aria-label={structure.menu}>
          <Rows3 />
        </Button>
      }
    >
      <MenuSection title={isLocked ? structure.locked : structure.menu}>
        {addItem('phases', called.columns)}
        {addItem('components', called.rows)}
        <TemplateItem isLocked={isLocked} />
        {hidden > 0 && (
          <MenuItem id="hidden" onAction={() => grid.view.showsHidden.set(!showsHidden)}>
            {showsHidden ? structure.hideHidden : structure.showHidden(hidden)}
          </MenuItem>
        )}
      </MenuSection>
    </Menu>
  )
}

const AddMenu = () => {
  const grid = useGrid()
  const { phases, components } = useShownParts()
  return (
    <Menu
      label={words.addWhere}
      button={
        <Button
          look="primary"
          aria-label={words.addWhere}
          isDisabled={phases.length === 0 || components.length === 0}
        >
          <Plus />
          <span className={styles.label}>{words.addActivity}</span>
        </Button>
      }
    >
      <PlaceItems onPlace={(where) => addCard(grid, where)} />
    </Menu>
  )
}
