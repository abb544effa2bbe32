/** What was typed into a form's field, without the spaces around it; empty if there is no such field. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
