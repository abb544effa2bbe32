import { isLinkAddress } from '../../../shared/link-address.ts'

const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/

/** The address that somebody meant: `example.org` and `name@example.org` will do. Nothing if it is none. */
export const linkAddress = (typed: string): string | undefined => {
  const words = typed.trim()
  if (EMAIL.test(words)) return `mailto:${words}`
  const isSite = URL.parse(`https://${words}`)?.hostname.includes('.') ?? false
  return [words, ...(isSite ? [`https://${words}`] : [])].find(isLinkAddress)
}
