import { refused } from '../../../messages/en/map-pasted.ts'
import { toast } from '../../../ui/toast.tsx'
import type { Bringing } from './bringing.ts'
import { type Given, readPasted } from './pasted.ts'

/** Opens what asks what of it comes in, or says why nothing does. */
export const takeIn = (given: Given, bring: (what: Bringing) => void): void => {
  const read = readPasted(given)
  if (typeof read === 'string') toast(refused[read])
  else if (read) bring(read)
}
