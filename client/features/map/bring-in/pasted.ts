import { IS_OURS, type Bringing } from './bringing.ts'

/** What is not put on the map, whatever is pasted. */
export type Refused = 'pictures' | 'canvas' | 'code' | 'address'

export type Given = { files: readonly File[]; text: string; html: string }

/** What is pasted or dropped onto the map, beside its fields: what asks what of it comes in, or why nothing does. */
export const readPasted = ({ files, text, html }: Given): Bringing | Refused | undefined => {
  // the canvas library's own shapes, from a map or a drawing elsewhere
  if (
    /<(div|meta)[^>]*data-tldraw|^tldraw/i.test(html) ||
    /^\s*\{\s*"?(type"?:\s*"application\/)?tldraw/i.test(text)
  )
    return 'canvas'
  const own = files.filter(({ name }) => IS_OURS.test(name))
  if (own.length > 0) return { files: own }
  const words = text.trim()
  if (words === '')
    return files.length > 0 || /<(img|svg|picture|video|iframe)\b/i.test(html) ? 'pictures' : undefined
  if (/^<[!?/]?[a-z][^>]*>/i.test(words) || /^data:[a-z]+\//i.test(words)) return 'code'
  if (/^(https?|javascript|file|blob):\S+$/i.test(words)) return 'address'
  return { pasted: { text, html: /<table/i.test(html) ? html : '' } }
}
