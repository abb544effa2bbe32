/** A list of words from one line. */
export const inWords = (line: string): readonly string[] => line.split(', ')
