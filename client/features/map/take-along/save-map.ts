import type { Live } from '../../../live/live.ts'
import { askFile } from '../../../net/http.ts'
import { MAP_FILES, type MapFile } from '../../../parts/map-files.ts'
import { drawSvg } from '../picture/draw.tsx'
import { pngOf } from '../../../ui/png.ts'
import { fileNameOf, saveBlob } from '../../../ui/save-file.ts'

/** Pictures are drawn by the page, as the map is on it; the other files are made by the server. */
const PICTURES = ['map.png', 'map.svg'] as const
type Picture = (typeof PICTURES)[number]

export const FILES = [...PICTURES, ...MAP_FILES] as const
export type TakenFile = Picture | MapFile

export type Taken = {
  live: Live
  /** Of the initiative, and the issue that the map is about. */
  id: string
  title: string
  issue: string
  file: TakenFile
  isNameless: boolean
}

/** Throws what `askFile` throws, or if the browser draws nothing. A title may say who a map is about: without names, the file has none. */
export const saveMap = async ({ file, ...taken }: Taken): Promise<void> => {
  const { id, title, isNameless } = taken
  const asked = isNameless ? file.replace('.', '-without-names.') : file
  const blob = isPicture(file) ? await draw({ file, ...taken }) : await askFile(id, asked)
  const [part = '', ...ending] = asked.split('.')
  saveBlob(fileNameOf(isNameless ? part : `${title} ${part}`, ending.join('.')), blob)
}

const isPicture = (file: TakenFile): file is Picture => PICTURES.some((one) => one === file)

const draw = async ({ live, issue, file, isNameless }: Taken): Promise<Blob> => {
  const svg = drawSvg(live, issue, isNameless)
  return file === 'map.png' ? pngOf(svg) : new Blob([svg], { type: 'image/svg+xml' })
}
