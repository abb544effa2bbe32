import { Image, Printer } from 'lucide-react'

import { useInitiative } from '../../../live/use-live.ts'
import { paperMenu as words } from '../../../messages/en/on-paper.ts'
import { MenuItem, MenuSection } from '../../../ui/menu.tsx'
import { PAPERS, printOn } from './print-on.ts'
import { savePicture } from './save-picture.ts'

/** The grid on paper, and as a picture. */
export const PaperItems = () => {
  const { title } = useInitiative()
  return (
    <MenuSection title={words.title}>
      {PAPERS.map((paper) => (
        <MenuItem key={paper} id={paper} textValue={words.papers[paper]} onAction={() => printOn(paper)}>
          <Printer /> {words.papers[paper]}
        </MenuItem>
      ))}
      <MenuItem id="picture" textValue={words.picture} onAction={() => void savePicture(title)}>
        <Image /> {words.picture}
      </MenuItem>
    </MenuSection>
  )
}
