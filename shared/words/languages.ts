/** The languages that pages are built in, each a folder of `client/messages`. The first is for whoever reads none of them. */
export const LANGUAGES = ['en'] as const
