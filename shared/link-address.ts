const PROTOCOLS = ['http:', 'https:', 'mailto:']

/** Whether a link may go there. The browser's own reading decides, so that no spelling slips through. */
export const isLinkAddress = (address: unknown): address is string =>
  typeof address === 'string' && PROTOCOLS.includes(URL.parse(address)?.protocol ?? '')
