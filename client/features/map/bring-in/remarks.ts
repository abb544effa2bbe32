/** Something to know about one line; each has a sentence in the messages. `text`: the words that it is about. */
export type Remark = { what: RemarkName; at: string; text: string }
export type RemarkName =
  | 'twice'
  | 'both-ends'
  | 'there'
  | 'connection-there'
  | 'alike'
  | 'self'
  | 'no-end'
  | 'end-left-out'
  | 'no-name'
  | 'long'
  | 'off-scale'
  | 'no-number'
  | 'no-stance'
  | 'undirected'
  | 'turned'
  | 'as-written'
  | 'several-ends'
  | 'no-kind'
  | 'no-direction'
  | 'no-partner'
  | 'contact'
  | 'lost-letters'
  | 'formula'

export type Tell = (what: RemarkName, text?: string) => void
