import { paperMenu as words } from '../../../messages/en/on-paper.ts'
import { Part } from '../../../net/loading.ts'
import { later as laterWords } from '../../../messages/en/later.ts'
import { fileNameOf, saveBlob } from '../../../ui/save-file.ts'
import { toast } from '../../../ui/toast.tsx'

const drawing = new Part(async () => (await import('./picture.ts')).drawPicture)

/** Saves what is on the grid's page as a picture. `title`: of the initiative. */
export const savePicture = async (title: string): Promise<void> => {
  const part = document.querySelector<HTMLElement>('[data-picture]')
  if (!part) return
  toast(words.drawing)
  const draw = await drawing.load().catch(() => undefined)
  if (!draw) {
    const { kind } = drawing.get()
    if (kind === 'newer' || kind === 'failed') toast(`${laterWords[kind].title}. ${laterWords[kind].body}`)
    return
  }
  try {
    saveBlob(fileNameOf(words.file(title), 'png'), await draw(part))
    toast(words.drawn)
  } catch {
    toast(words.notDrawn)
  }
}
