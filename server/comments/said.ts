import { createHash } from 'node:crypto'

/** Stands for what a comment says and of what: other words have another one. */
export const saidIn = ({ on, text }: { on: string; text: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([on, text]))
    .digest('base64url')
