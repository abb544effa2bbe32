import { expect, type Locator } from '@playwright/test'

/** What strangers paste, and how it comes into a field. */

export const LIST = ['Paint three crossings', 'A later bus — على الطريق', 'One form for all 👩🏽‍🏫']

/** As a paste from the clipboard comes. */
export const pasteInto = async (field: Locator, words: string): Promise<void> => {
  await field.focus()
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, text)
  }, words)
}

/**
 * Whether a field with room for `most` letters keeps all that is pasted into it, and says how many there are and may be;
 * `press` is what would send or save it. A list stays readable in its one line. Leaves the field empty.
 */
export const expectNothingCut = async (
  field: Locator,
  most: number,
  press?: () => Promise<unknown>,
): Promise<void> => {
  await field.fill('')
  await pasteInto(field, 'x'.repeat(10_000))
  await expect(field).toHaveValue('x'.repeat(10_000))
  const room = `There is room for ${most.toLocaleString('en')} letters, and this has 10,000.`
  await expect(field).toHaveAccessibleDescription(new RegExp(room))
  await press?.()
  await expect(field).toHaveValue('x'.repeat(10_000))
  await expect(field).toBeFocused()
  await field.fill('')
  await pasteInto(field, LIST.join('\r\n'))
  for (const line of LIST) await expect(field).toHaveValue(new RegExp(line))
  await field.fill('')
}
