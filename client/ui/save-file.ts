/** A title as the name of a file: its letters and numbers, of every script. `form`: the ending, without the dot. */
export const fileNameOf = (title: string, form: string): string =>
  `${title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'initiative'}.${form}`

/** Gives the person a file, as a download. `type`: its media type. */
export const saveFile = (name: string, text: string, type: string): void =>
  saveBlob(name, new Blob([text], { type }))

/** The same, byte for byte. */
export const saveBlob = (name: string, file: Blob): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
