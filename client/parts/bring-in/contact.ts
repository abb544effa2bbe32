const CONTACT = /[\w.+-]+@[\w-]+\.[\w.-]+|\+?\(?\d[\d ()./-]{8,}\d/

/** An e-mail address or a phone number in a text. */
export const contactIn = (text: string): string | undefined => {
  const contact = CONTACT.exec(text)?.[0]
  return contact !== undefined && /@|^\+?\D*(?:\d\D*){9,}$/.test(contact) ? contact : undefined
}

/** Whether a spreadsheet would calculate it. */
export const isFormula = (text: string): boolean => /^[=+@-]\S*\w*\(/.test(text)
