/** @jsxImportSource preact */
import { piecesOf } from '../messages/theirs.ts'

/** A sentence of ours with the words of others in it, each in its own direction. */
export const Said = ({ children }: { children: string }) => (
  <>{piecesOf(children).map((piece, at) => (at % 2 === 0 ? piece : <bdi key={at}>{piece}</bdi>))}</>
)
