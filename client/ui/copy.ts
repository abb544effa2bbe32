/**
 * Puts text on the clipboard; on plain http, where browsers have no clipboard for pages, by selecting it in a field
 * beside `near`. Tells whether it worked.
 */
export const copyText = async (text: string, near: Element): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text, near)
  }
}

const copyBySelecting = (text: string, near: Element): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;inset-block-start:0;opacity:0'
  // within the dialog, since a dialog takes the focus back from whatever is outside of it
  const focused = document.activeElement
  near.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}
