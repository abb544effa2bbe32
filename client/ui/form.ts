import type { FormEvent } from 'react'

/** What was typed into a form's field, without the spaces around it; empty if there is no such field. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What marks a field that has more than there is room for. */
export const TOO_LONG = 'data-too-long'

const underWay = new WeakSet<HTMLFormElement>()

/**
 * For a form's `onSubmit`: sends what it says, but not while a field has more than there is room for; then the caret
 * goes there. Nor while it is being sent: a double press is one. Not for its `action`, after which React empties the
 * fields, also of what was refused.
 */
export const sending =
  (send: (given: FormData, form: HTMLFormElement) => unknown) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    if (underWay.has(form)) return
    const tooLong = form.querySelector<HTMLElement>(`[${TOO_LONG}]`)
    if (tooLong) return tooLong.focus()
    const sent = send(new FormData(form), form)
    if (!(sent instanceof Promise)) return
    underWay.add(form)
    void sent.finally(() => underWay.delete(form))
  }
