import { connectionWords } from '../../../messages/en/choices.ts'
import { wordFrom } from '../words.ts'
import type { ConnectionShape } from './connection-shape.tsx'

/** What a connection says of itself on the canvas. */
export const saidOf = ({ props: { kind, from, mutual } }: ConnectionShape): string =>
  mutual ? connectionWords.there[kind] : wordFrom({ kind, from, mutual }, from)
