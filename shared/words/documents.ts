/** The two documents of an initiative. */
export const DOCUMENTS = ['plan', 'map'] as const
export type DocumentName = (typeof DOCUMENTS)[number]
