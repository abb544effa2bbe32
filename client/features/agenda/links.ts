const PROTOCOLS = ['http:', 'https:', 'mailto:']

/** Whether a link may go there. The browser's own reading decides, so that no spelling slips through. */
export const isLinkAddress = (address: unknown): address is string =>
  typeof address === 'string' && PROTOCOLS.includes(URL.parse(address)?.protocol ?? '')

const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/

/** The address that somebody meant: `example.org` and `name@example.org` will do. Nothing if it is none. */
export const linkAddress = (typed: string): string | undefined => {
  const words = typed.trim()
  if (EMAIL.test(words)) return `mailto:${words}`
  const isSite = URL.parse(`https://${words}`)?.hostname.includes('.') ?? false
  return [words, ...(isSite ? [`https://${words}`] : [])].find(isLinkAddress)
}
