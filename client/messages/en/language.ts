/** The language of these messages, as HTML and `Intl` call it. */
export const language = 'en'
